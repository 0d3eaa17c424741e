package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T5 and T8: nothing that is sent along, written differently or typed into a field leads to the other municipality. */
class TenantHintsIT extends TwoMunicipalities {

    /** T5: nothing but the path says which municipality, and the path must be one of the person's. */
    @Test
    void theMunicipalityCannotBeExchangedByAHint() {
        for (var name : List.of(
                "X-Tenant",
                "X-Tenant-Id",
                "Agata-Tenant",
                "Fineract-Platform-TenantId",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Forwarded")) {
            var value = name.equals("Forwarded") ? "host=352110" : "/352110/homerooms";
            var answer = vicePrincipal.send(vicePrincipal
                    .request("/352136/homerooms")
                    .header("Accept", "text/html")
                    .header(name, value));
            assertThat(answer.body()).as(name).contains(ours.canary()).doesNotContain(theirs.words());
        }
        var body = vicePrincipal.json(
                "PATCH",
                ours.fill("/352136/attendance/{homeroom}/{day}/marks?tenant=352110"),
                "{\"tenant\":\"352110\",\"edits\":[]}");
        assertThat(body.statusCode()).isEqualTo(400);
        assertNothingOfTheirsChanged();
    }

    @Test
    void noWritingOfTheAddressReachesTheOther() {
        for (var address : List.of(
                "/%33%35%32%31%31%30/homerooms",
                "/%33%35%32%31%31%30%2Fhomerooms",
                "/352136/../352110/homerooms",
                "/352136/%2e%2e/352110/homerooms",
                "/352136/..%2f352110/homerooms",
                "/352136/..;/352110/homerooms",
                "/352136;tenant=352110/homerooms",
                "/352110;/homerooms",
                "//352110/homerooms",
                "/./352110/homerooms",
                "/352136%5c..%5c352110/homerooms",
                "/%00352110/homerooms",
                "/352136//352110/homerooms",
                "http://352110/352110/homerooms",
                "/assets/../352110/homerooms",
                "/assets/%2e%2e/352110/homerooms",
                "/error/../352110/homerooms")) {
            var answer = RawRequest.get(port, address, vicePrincipal, "352110.example");
            assertThat(answer).as(address).startsWith("HTTP/1.1 4").doesNotContain(theirs.words());
        }
    }

    /** T8: what is typed into a field stays text. */
    @Test
    void whatIsTypedIsNeverSql() {
        for (var text : HostileSql.typed(THEIRS, OURS)) {
            var at = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (var path :
                    List.of("/352136/search?q=", "/352136/search/found?q=", "/352136/homerooms/", "/352136/forms/")) {
                var answer = vicePrincipal.get(path + at);
                assertThat(answer.statusCode()).as(path + text).isIn(200, 400, 404);
                assertThat(answer.body()).as(path + text).doesNotContain(theirs.words());
            }
        }
        assertNothingOfTheirsChanged();
    }
}
