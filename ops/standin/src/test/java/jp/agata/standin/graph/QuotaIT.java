package jp.agata.standin.graph;

import static jp.agata.standin.graph.BatchIT.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documented limits, with the clock standing as good as still so that the machine's speed does not matter. */
class QuotaIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
        graph.get("/organization");
        graph.control("/clock", "{\"speed\":0.000001}");
    }

    @Test
    void threeThousandWritesAndNoMore() {
        var refused = write(150);
        assertThat(refused).isZero();
        var last = graph.patch("/users/" + ONE, "{\"jobTitle\":\"校長\"}");

        assertThat(last.error()).isEqualTo("429 TooManyRequests: Too Many Requests");
        assertThat(Long.parseLong(last.header("Retry-After"))).isPositive();
        assertThat(last.header("x-ms-throttle-scope")).startsWith("Tenant_Application/Write/");
        assertThat(last.header("x-ms-throttle-information")).isEqualTo("WriteLimitExceeded");
        assertThat(graph.get("/organization").status()).isEqualTo(200);
    }

    @Test
    void waitingMakesRoom() {
        write(150);
        assertThat(graph.patch("/users/" + ONE, "{\"jobTitle\":\"校長\"}").status())
                .isEqualTo(429);

        graph.control("/clock", "{\"advance\":\"PT1S\"}");

        assertThat(write(1)).isEqualTo(1);
    }

    @Test
    void fromFourFifthsOnOneIsWarned() {
        write(119);
        assertThat(graph.patch("/users/" + ONE, "{\"jobTitle\":\"校長\"}").header("x-ms-throttle-limit-percentage"))
                .isEmpty();

        write(1);

        var warned = graph.patch("/users/" + ONE, "{\"jobTitle\":\"校長\"}");
        assertThat(warned.status()).isEqualTo(204);
        assertThat(warned.header("x-ms-throttle-limit-percentage")).isEqualTo("0.80");
        assertThat(warned.header("x-ms-resource-unit")).isEqualTo("1");
    }

    @Test
    void stepsOfABatchAreThrottledOneByOne() {
        write(149);
        for (int i = 0; i < 10; i++) {
            graph.patch("/users/" + ONE, "{\"jobTitle\":\"校長\"}");
        }

        assertThat(write(1)).isEqualTo(10);
    }

    @Test
    void everyApplicationHasItsOwnLimit() {
        write(150);

        assertThat(graph.as(TestApplications.CLOSER, "PATCH", "/users/" + ONE, "{\"accountEnabled\":true}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void readsCostUnits() {
        assertThat(graph.get("/users").header("x-ms-resource-unit")).isEqualTo("2");
        assertThat(graph.get("/users?$select=id").header("x-ms-resource-unit")).isEqualTo("1");
        assertThat(graph.get("/users?$select=id&$top=5").header("x-ms-resource-unit"))
                .isEqualTo("1");
        assertThat(graph.get("/subscribedSkus").header("x-ms-resource-unit")).isEqualTo("3");
        assertThat(graph.get("/users/" + ONE + "/memberOf?$top=5").header("x-ms-resource-unit"))
                .isEqualTo("1");
    }

    @Test
    void oneTeamTakesFourCallsASecond() {
        graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"kita","securityEnabled":true,"groupTypes":["Unified"],
                 "owners@odata.bind":["https://graph.microsoft.com/v1.0/users/%s"]}""".formatted(ONE));
        var team = graph.get("/groups").at("/value/0/id");
        graph.send("PUT", "/groups/" + team + "/team", "{}");

        for (int i = 0; i < 4; i++) {
            assertThat(graph.get("/teams/" + team + "/members").status()).isEqualTo(200);
        }
        assertThat(graph.get("/teams/" + team + "/members").status()).isEqualTo(429);
        graph.control("/clock", "{\"advance\":\"PT2S\"}");
        assertThat(graph.get("/teams/" + team + "/members").status()).isEqualTo(200);
    }

    /** Sends so many batches of twenty changes; how many of these were refused. */
    private int write(int batches) {
        var steps = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> step(
                        Integer.toString(number), "PATCH", "/users/" + ONE, BatchIT.write("{\"jobTitle\":\"校長\"}")))
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
        var refused = 0;
        for (int i = 1; i <= batches; i++) {
            refused += refusedOf(steps);
            if (i % 50 == 0) {
                // No more than two thousand calls a second: a second makes room for one further batch of changes.
                graph.control("/clock", "{\"advance\":\"PT1S\"}");
                refused += refusedOf(steps);
            }
        }
        return refused;
    }

    private int refusedOf(String steps) {
        return (int) graph.post("/$batch", steps)
                .json()
                .path("responses")
                .valueStream()
                .filter(one -> one.path("status").intValue() == 429)
                .count();
    }
}
