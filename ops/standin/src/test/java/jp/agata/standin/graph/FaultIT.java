package jp.agata.standin.graph;

import static jp.agata.standin.graph.BatchIT.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String CHANGE = "{\"jobTitle\":\"校長\"}";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void aPlannedErrorStrikesOnce() {
        graph.control("/faults", "{\"planned\":[{\"method\":\"PATCH\",\"path\":\"/users/.*\",\"status\":503}]}");

        assertThat(graph.patch("/users/" + ONE, CHANGE).error()).startsWith("503 serviceNotAvailable");
        assertThat(title()).isEmpty();
        assertThat(graph.patch("/users/" + ONE, CHANGE).status()).isEqualTo(204);
    }

    @Test
    void anErrorMayHideThatTheChangeWasMade() {
        graph.control(
                "/faults",
                "{\"planned\":[{\"method\":\"PATCH\",\"path\":\"/users/.*\",\"status\":504,\"applied\":true}]}");

        assertThat(graph.patch("/users/" + ONE, CHANGE).status()).isEqualTo(504);
        assertThat(title()).isEqualTo("校長");
    }

    @Test
    void aConflictChangesNothing() {
        graph.control("/faults", "{\"conflicts\":1}");

        assertThat(graph.patch("/users/" + ONE, CHANGE).error()).startsWith("409 Directory_ConcurrencyViolation");
        assertThat(title()).isEmpty();
    }

    @Test
    void halfOfTheErrorsHideAChange() {
        graph.control("/filling", "{\"users\":200}");
        graph.control("/faults", "{\"serverErrors\":0.5,\"applied\":0.5,\"seed\":7}");
        var failed = IntStream.rangeClosed(1, 200)
                .filter(number -> graph.patch("/users/" + GroupsIT.generated(number), CHANGE)
                                .status()
                        >= 500)
                .boxed()
                .toList();
        var applied = failed.stream()
                .filter(number -> graph.get("/users/" + GroupsIT.generated(number))
                        .at("/jobTitle")
                        .equals("校長"))
                .count();

        assertThat(failed.size()).isBetween(70, 130);
        assertThat(applied).isBetween(failed.size() / 4L, failed.size() * 3L / 4);
    }

    @Test
    void readsLagBehindWrites() {
        graph.control("/clock", "{\"speed\":0.000001}");
        graph.control("/faults", "{\"replicationDelay\":\"PT30S\"}");
        graph.control("/clock", "{\"advance\":\"PT1S\"}");
        var user = graph.post("/users", """
                {"accountEnabled":true,"displayName":"新任","mailNickname":"x","userPrincipalName":"x@demo.example",
                 "passwordProfile":{"password":"Xy7-once-only"}}""").id();
        graph.patch("/users/" + ONE, CHANGE);
        var group = graph.post("/groups", """
                {"displayName":"北小","mailEnabled":false,"mailNickname":"kita","securityEnabled":true}""").id();

        assertThat(graph.get("/users/" + user).status()).isEqualTo(404);
        assertThat(graph.get("/users?$filter=userPrincipalName eq 'x@demo.example'")
                        .json()
                        .path("value")
                        .isEmpty())
                .isTrue();
        assertThat(title()).isEmpty();
        assertThat(graph.post("/groups/" + group + "/members/$ref", GroupsIT.reference(user))
                        .status())
                .isEqualTo(404);
        assertThat(graph.post("/groups/" + group + "/members/$ref", GroupsIT.reference(ONE))
                        .status())
                .isEqualTo(204);
        assertThat(graph.post("/groups/" + group + "/members/$ref", GroupsIT.reference(ONE))
                        .error())
                .contains("already exist");
        assertThat(graph.get("/groups/" + group).status()).isEqualTo(404);

        graph.control("/clock", "{\"advance\":\"PT31S\"}");

        assertThat(graph.get("/users/" + user).status()).isEqualTo(200);
        assertThat(title()).isEqualTo("校長");
        assertThat(GroupsIT.ids(graph.get("/groups/" + group + "/members"))).containsExactly(ONE);
        graph.delete("/groups/" + group + "/members/" + ONE + "/$ref");
        assertThat(GroupsIT.ids(graph.get("/groups/" + group + "/members"))).containsExactly(ONE);
        assertThat(graph.delete("/groups/" + group + "/members/" + ONE + "/$ref")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aGoodTokenMayBeRefused() {
        graph.control("/faults", "{\"unauthorized\":1}");

        var refused = graph.get("/users");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_claims");
    }

    @Test
    void aBatchMayBeLostOnItsWayBack() {
        graph.control(
                "/faults",
                "{\"planned\":[{\"method\":\"POST\",\"path\":\"/\\\\$batch\",\"status\":504,\"applied\":true}]}");
        var batch = "{\"requests\":[" + step("1", "PATCH", "/users/" + ONE, BatchIT.write(CHANGE)) + "]}";

        assertThat(graph.post("/$batch", batch).status()).isEqualTo(504);
        assertThat(title()).isEqualTo("校長");
    }

    @Test
    void stepsAreStruckToo() {
        graph.control("/faults", "{\"planned\":[{\"method\":\"PATCH\",\"path\":\"/users/.*\",\"status\":500}]}");
        var batch = "{\"requests\":[" + step("1", "PATCH", "/users/" + ONE, BatchIT.write(CHANGE)) + "]}";

        assertThat(graph.post("/$batch", batch).json().at("/responses/0/status").intValue())
                .isEqualTo(500);
    }

    private String title() {
        return graph.get("/users/" + ONE).at("/jobTitle");
    }
}
