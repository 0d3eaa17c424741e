package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void everyStepHasAFateOfItsOwn() {
        var answer = batch(
                step("a", "GET", "/users/" + ONE + "?$select=id,displayName", ""),
                step("b", "PATCH", "users/" + ONE, write("{\"jobTitle\":\"校長\"}")),
                step("c", "GET", "/groups/" + UUID.randomUUID(), ""),
                step("d", "GET", "/users/$count", ",\"headers\":{\"ConsistencyLevel\":\"eventual\"}"),
                step("e", "GET", "/users/$count", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("responses").size()).isEqualTo(5);
        assertThat(response(answer, "a").at("/body/displayName").asString()).isEqualTo("見本 1");
        assertThat(response(answer, "a").at("/headers/Content-Type").asString()).startsWith("application/json");
        assertThat(response(answer, "b").path("status").intValue()).isEqualTo(204);
        assertThat(response(answer, "b").has("body")).isFalse();
        assertThat(response(answer, "c").at("/body/error/code").asString()).isEqualTo("Request_ResourceNotFound");
        assertThat(response(answer, "d").path("body").asString()).isEqualTo("3");
        assertThat(response(answer, "e").path("status").intValue()).isEqualTo(400);
    }

    @Test
    void twentyStepsAreTheLimit() {
        assertThat(batch(steps(20)).status()).isEqualTo(200);
        assertThat(batch(steps(21)).error())
                .isEqualTo("400 BadRequest: Number of batch request steps exceeds the maximum value of 20.");
    }

    @Test
    void whatDependsOnAFailureFailsToo() {
        var answer = batch(
                step("3", "GET", "/users", ",\"dependsOn\":[\"2\"]"),
                step("1", "GET", "/groups/" + UUID.randomUUID(), ""),
                step("2", "PATCH", "/users/" + ONE, write("{\"jobTitle\":\"校長\"}") + ",\"dependsOn\":[\"1\"]"));

        assertThat(response(answer, "1").path("status").intValue()).isEqualTo(404);
        assertThat(response(answer, "2").path("status").intValue()).isEqualTo(424);
        assertThat(response(answer, "3").path("status").intValue()).isEqualTo(424);
        assertThat(graph.get("/users/" + ONE).at("/jobTitle")).isEmpty();
    }

    @Test
    void aBatchThatCannotBeReadIsRefusedWhole() {
        assertThat(batch(step("1", "GET", "/users", ""), step("1", "GET", "/groups", ""))
                        .error())
                .contains("unique");
        assertThat(batch(step("1", "GET", "/users", ",\"dependsOn\":[\"9\"]")).status())
                .isEqualTo(400);
        assertThat(batch(
                                step("1", "GET", "/users", ",\"dependsOn\":[\"2\"]"),
                                step("2", "GET", "/users", ",\"dependsOn\":[\"1\"]"))
                        .status())
                .isEqualTo(400);
        assertThat(batch(step("1", "PATCH", "/users/" + ONE, ",\"body\":{\"jobTitle\":\"x\"}"))
                        .error())
                .contains("Content-Type");
        assertThat(batch(step("", "GET", "/users", "")).status()).isEqualTo(400);
        assertThat(graph.post("/$batch", "{\"requests\":[]}").status()).isEqualTo(400);
        assertThat(graph.post("/$batch", "{\"steps\":[]}").status()).isEqualTo(400);
        assertThat(graph.get("/$batch").status()).isEqualTo(405);
    }

    @Test
    void aBatchInABatchFailsAlone() {
        var answer = batch(step("1", "POST", "/$batch", write("{\"requests\":[]}")), step("2", "GET", "/users", ""));

        assertThat(response(answer, "1").path("status").intValue()).isEqualTo(400);
        assertThat(response(answer, "2").path("status").intValue()).isEqualTo(200);
    }

    @Test
    void nextLinksOfStepsLeadBackHere() {
        var answer = batch(step("1", "GET", "/users?$top=1", ""));
        var next = response(answer, "1").at("/body").path("@odata.nextLink").asString();

        assertThat(graph.get(next).json().path("value").size()).isEqualTo(1);
    }

    @Test
    void stepsMayOnlyWhatTheCallerMay() {
        var body = "{\"requests\":[" + step("1", "DELETE", "/users/" + ONE, "") + "]}";

        var answer = graph.as(TestApplications.READER, "POST", "/$batch", body);

        assertThat(answer.at("/responses/0/body/error/code")).isEqualTo("Authorization_RequestDenied");
    }

    static JsonNode response(Reply answer, String id) {
        return answer.json()
                .path("responses")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.text()));
    }

    static String step(String id, String method, String url, String rest) {
        return "{\"id\":\"%s\",\"method\":\"%s\",\"url\":\"%s\"%s}".formatted(id, method, url, rest);
    }

    static String write(String body) {
        return ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + body;
    }

    private static String[] steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> step(Integer.toString(number), "GET", "/organization", ""))
                .toArray(String[]::new);
    }

    private Reply batch(String... steps) {
        return graph.post("/$batch", Arrays.stream(steps).collect(Collectors.joining(",", "{\"requests\":[", "]}")));
    }
}
