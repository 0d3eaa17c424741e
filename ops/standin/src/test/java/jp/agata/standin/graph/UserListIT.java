package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UserListIT {

    private static final String[] EVENTUAL = {"ConsistencyLevel", "eventual"};

    private static GraphServer graph;

    @BeforeAll
    static void begin() {
        graph = GraphServer.fresh();
        for (int i = 1; i <= 7; i++) {
            graph.post("/users", """
                    {"accountEnabled":%s,"displayName":"教員 %d","mailNickname":"t%d","userPrincipalName":"t%d@demo.example",
                     "passwordProfile":{"password":"Xy7-once-only"},"employeeId":"T%d","department":"%s","mail":"t%d@demo.example",
                     "companyName":"長門市","jobTitle":"教諭"}""".formatted(i != 7, i, i, i, i, i < 4 ? "北小" : "O'Hara 校", i));
        }
    }

    @Test
    void aPersonIsFoundByEmployeeId() {
        var found = graph.get("/users?$filter=employeeId eq 'T3'&$select=id,displayName");

        assertThat(found.at("/@odata.context"))
                .isEqualTo("https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)");
        assertThat(found.json().path("value").size()).isEqualTo(1);
        assertThat(found.at("/value/0/displayName")).isEqualTo("教員 3");
    }

    @Test
    void conditionsCombine() {
        assertThat(names("department eq '北小' and accountEnabled eq true")).containsExactly("教員 1", "教員 2", "教員 3");
        assertThat(names("employeeId in ('T1','T5')")).containsExactly("教員 1", "教員 5");
        assertThat(names("startsWith(displayName,'教員') and (employeeId eq 'T1' or employeeId eq 'T2')"))
                .containsExactly("教員 1", "教員 2");
        assertThat(names("department eq 'O''Hara 校' and accountEnabled eq false"))
                .containsExactly("教員 7");
    }

    @Test
    void someOperatorsNeedTheIndex() {
        assertThat(refusal("endsWith(mail,'@demo.example')"))
                .startsWith("400 Request_UnsupportedQuery: Operator 'endsWith' is not supported because the required");
        assertThat(refusal("accountEnabled ne true")).contains("Operator 'ne' is not supported");
        assertThat(refusal("not(accountEnabled eq true)")).contains("Operator 'not' is not supported");
        assertThat(refusal("companyName eq '長門市'")).contains("Operator 'eq' is not supported");
        assertThat(refusal("department eq null")).contains("Operator 'eq' is not supported");

        assertThat(advanced("endsWith(mail,'t2@demo.example')")).containsExactly("教員 2");
        assertThat(advanced("accountEnabled ne true")).containsExactly("教員 7");
        assertThat(advanced("companyName eq '長門市' and not(department eq '北小')"))
                .containsExactly("教員 4", "教員 5", "教員 6", "教員 7");
        assertThat(advanced("department eq null")).containsExactly("見本 1", "見本 2", "見本 3");
    }

    @Test
    void whatCannotBeFilteredIsRefused() {
        assertThat(refusal("shoeSize eq 24")).contains("Could not find a property named 'shoeSize'");
        assertThat(refusal("contains(displayName,'教')")).startsWith("400 Request_UnsupportedQuery");
        assertThat(refusal("displayName eq 'x")).contains("Syntax error");
        assertThat(refusal("displayName")).contains("Syntax error");
        assertThat(refusal("lastPasswordChangeDateTime ge 2026-01-01T00:00:00Z"))
                .startsWith("400 Request_UnsupportedQuery");
        var many = String.join(",", java.util.Collections.nCopies(16, "'x'"));
        assertThat(refusal("employeeId in (" + many + ")")).contains("Max allowed: 15");
    }

    @Test
    void countingNeedsTheHeader() {
        assertThat(graph.get("/users/$count").error())
                .isEqualTo("400 Request_BadRequest: $count is not currently supported.");
        assertThat(graph.get("/users/$count", EVENTUAL).text()).isEqualTo("10");
        assertThat(graph.get("/users/$count?$filter=accountEnabled ne true", EVENTUAL)
                        .text())
                .isEqualTo("1");
        assertThat(graph.get("/users?$count=true").json().has("@odata.count")).isFalse();
        assertThat(graph.get("/users?$count=true&$top=2", EVENTUAL)
                        .json()
                        .path("@odata.count")
                        .intValue())
                .isEqualTo(10);
    }

    @Test
    void searchingNeedsTheHeader() {
        assertThat(graph.get("/users?$search=\"displayName:教員\"").error()).contains("'ConsistencyLevel: eventual'");
        assertThat(values(graph.get("/users?$search=\"displayName:7\"", EVENTUAL)))
                .containsExactly("教員 7");
        assertThat(values(graph.get("/users?$search=\"displayName:教員\" AND \"mail:t3\"", EVENTUAL)))
                .containsExactly("教員 3");
    }

    @Test
    void listsComeInPages() {
        var seen = new ArrayList<String>();
        var page = graph.get("/users?$select=displayName&$top=4");
        for (seen.addAll(values(page)); page.json().has("@odata.nextLink"); seen.addAll(values(page))) {
            assertThat(page.json().path("value").size()).isEqualTo(4);
            page = graph.get(page.at("/@odata.nextLink"));
        }
        assertThat(seen).hasSize(10).hasSameSizeAs(new HashSet<>(seen));
        assertThat(page.json().path("value").size()).isEqualTo(2);
        assertThat(graph.get("/users?$skiptoken=rubbish").error()).startsWith("400 Directory_ExpiredPageToken");
    }

    @Test
    void aPageIsOfOneToNineHundredAndNinetyNine() {
        assertThat(graph.get("/users?$top=999").status()).isEqualTo(200);
        assertThat(graph.get("/users?$top=1000").error()).contains("Invalid page size specified: '1000'");
        assertThat(graph.get("/users?$top=0").status()).isEqualTo(400);
        assertThat(graph.get("/users?$skip=10").error()).contains("'$skip' is not supported");
    }

    @Test
    void onlyKnownPropertiesAreSelected() {
        assertThat(graph.get("/users?$select=shoeSize").error())
                .isEqualTo(
                        "400 BadRequest: Parsing OData Select and Expand failed: Could not find a property named 'shoeSize'"
                                + " on type 'microsoft.graph.user'.");
        assertThat(graph.get("/users?$select=skills").error()).startsWith("501 NotImplemented");
    }

    @Test
    void sortingIsByName() {
        var sorted = graph.get("/users?$orderby=displayName desc&$top=2&$select=displayName");
        assertThat(values(sorted)).containsExactly("見本 3", "見本 2");
        assertThat(values(graph.get(sorted.at("/@odata.nextLink")))).containsExactly("見本 1", "教員 7");
        assertThat(graph.get("/users?$orderby=department").error()).contains("Sorting not supported");
        assertThat(graph.get("/users?$orderby=displayName&$filter=department eq '北小'")
                        .error())
                .contains("Sorting not supported");
    }

    private static List<String> names(String filter) {
        return values(graph.get("/users?$filter=" + filter));
    }

    private static List<String> advanced(String filter) {
        return values(graph.get("/users?$count=true&$filter=" + filter, EVENTUAL));
    }

    private static String refusal(String filter) {
        return graph.get("/users?$filter=" + filter).error();
    }

    private static List<String> values(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .path("value")
                .valueStream()
                .map(one -> one.path("displayName").asString())
                .toList();
    }
}
