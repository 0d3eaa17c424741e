package jp.agata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** T3 and T4 for what belongs to a person: no colleague, no board, no other municipality, no prefecture reads it. */
class VaultIsolationIT extends RunningServer {

    private static final String OWNER = "110115";
    private static final String CANARY = "靐麤靐";
    private static final String AT = "me";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    private Town owned;

    @BeforeEach
    void keep() {
        control.sql("delete from vault_item where person_id = (select id from person where employee_id = ?)")
                .param(OWNER)
                .update();
        control.sql("delete from vault_credential where person_id = (select id from person where employee_id = ?)")
                .param(OWNER)
                .update();
        var owner = as(OWNER);
        owner.get("/me");
        owner.post(
                "/me/items",
                Map.of("kind", "COMMENT", "title", CANARY, "label", CANARY, "classification", "III", "body", CANARY));
        owner.post("/me/credentials", Map.of("kind", "LICENCE", "title", CANARY, "day", "2026-04-01"));
        owner.upload(
                "/me/documents",
                "file",
                CANARY + ".txt",
                CANARY.getBytes(UTF_8),
                Map.of("kind", "MATERIAL", "title", CANARY, "classification", "III"));
        owned = new Town(
                new Tenant("352136"),
                CANARY,
                Map.of(
                        "item", id("vault_item", "and kind = 'COMMENT'"),
                        "document", id("vault_item", "and kind = 'MATERIAL'"),
                        "credential", id("vault_credential", "")));
    }

    @Test
    void everyRouteIsAStepOfThisWalk() {
        assertThat(mine())
                .as("A route of one's own needs a row in Step.MINE")
                .containsExactlyInAnyOrderElementsOf(
                        Step.MINE.stream().map(Step::toString).toList());
    }

    /** Otherwise what follows would pass on addresses that lead nowhere. */
    @Test
    void theOwnerReadsAndChangesAndEveryStepLeavesARow() {
        var owner = as(OWNER);
        owner.get("/me");
        for (var step : Step.MINE) {
            var before = trail();
            var answer = Walker.take(owner, step, AT, owned);
            assertThat(answer.status()).as(step + answer.text()).isIn(200, 302, 303);
            step.trail()
                    .ifPresent(action -> assertThat(trail()).as(step.toString()).isGreaterThan(before));
        }
    }

    @Test
    void nobodyElseFindsIt() {
        var before = everythingOwned();
        for (var other : List.of("110114", "110101", "110001", "090111", "090001", "000001")) {
            var browser = as(other);
            browser.get("/me");
            for (var step : Step.MINE) {
                var answer = Walker.take(browser, step, AT, owned);
                assertThat(answer.text()).as(other + " " + step).doesNotContain(CANARY);
                if (step.namesSomething()) {
                    assertThat(answer.status()).as(other + " " + step).isEqualTo(404);
                }
            }
        }
        assertThat(everythingOwned()).isEqualTo(before);
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(Step.MINE).allSatisfy(step -> {
            var answer = Walker.take(stranger(), step, AT, owned);
            assertThat(answer.status()).as(step.toString()).isIn(302, 403);
            assertThat(answer.text()).doesNotContain(CANARY);
        });
    }

    /** The trail of the prefecture says that something was done, not what it is called. */
    @Test
    void theTrailDoesNotRepeatWhatIsKept() {
        assertThat(control.sql("select entry from pref_audit_entry where target_type = 'vault'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(entry -> entry.contains(CANARY));
    }

    private List<String> mine() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/me"))
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .toList();
    }

    private String id(String table, String further) {
        return control.sql("select id from " + table
                        + " where person_id = (select id from person where employee_id = ?) and title = ? " + further)
                .params(OWNER, CANARY)
                .query(UUID.class)
                .single()
                .toString();
    }

    private int trail() {
        return control.sql("select count(*) from pref_audit_entry where target_type = 'vault'")
                .query(Integer.class)
                .single();
    }

    private String everythingOwned() {
        return Stream.of("vault_item", "vault_credential", "vault_preference")
                        .map(table -> control.sql(
                                        "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from "
                                                + table
                                                + " t where person_id = (select id from person where employee_id = ?)")
                                .param(OWNER)
                                .query(String.class)
                                .single())
                        .toList()
                + control.sql(
                                "select string_agg(v::text, chr(10) order by v::text) from vault_version v where item_id = ?")
                        .param(UUID.fromString(owned.ids().get("item")))
                        .query(String.class)
                        .single();
    }
}
