package jp.agata.standin.graph;

import static jp.agata.standin.graph.BatchIT.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import jp.agata.standin.RunningStandin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void everyRequestIsALine() {
        graph.get("/users?$filter=employeeId eq 'E0001'&$select=id", "x-ms-throttle-priority", "low");
        graph.get("/pupils");

        var lines = graph.recorded();

        var read = lines.get(lines.size() - 2);
        assertThat(read.path("method").asString()).isEqualTo("GET");
        assertThat(read.path("url").asString()).endsWith("/v1.0/users?$filter=employeeId%20eq%20'E0001'&$select=id");
        assertThat(read.path("headers").path("x-ms-throttle-priority").asString())
                .isEqualTo("low");
        assertThat(read.path("headers").has("authorization")).isFalse();
        assertThat(read.path("status").intValue()).isEqualTo(200);
        assertThat(lines.getLast().path("status").intValue()).isEqualTo(400);
    }

    @Test
    void noSecretIsKept() throws IOException {
        graph.tokenRequest(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "nobody",
                "client_secret",
                "top-secret-1",
                "client_assertion",
                "top-secret-2"));
        graph.post("/users", """
                {"accountEnabled":true,"displayName":"x","mailNickname":"x","userPrincipalName":"x@demo.example",
                 "passwordProfile":{"password":"Xy7-top-secret-3","forceChangePasswordNextSignIn":true}}""");
        graph.post(
                "/$batch",
                "{\"requests\":["
                        + step(
                                "1",
                                "PATCH",
                                "/users/" + ONE,
                                ",\"headers\":{\"Content-Type\":\"application/json\",\"Authorization\":\"top-secret-4\"},"
                                        + "\"body\":{\"passwordProfile\":{\"password\":\"Xy7-top-secret-5\"}}")
                        + "]}");

        var file = Files.readString(graph.folder.resolve("recording").resolve("requests.jsonl"));

        assertThat(file)
                .doesNotContain("top-secret")
                .doesNotContain(RunningStandin.SECRET)
                .doesNotContain(graph.token(RunningStandin.CLIENT));
        assertThat(file)
                .contains(
                        "\"client_secret\":\"***\"", "\"password\":\"***\"", "\"forceChangePasswordNextSignIn\":true");
    }

    @Test
    void theStepsOfABatchAreKeptOneByOne() {
        graph.post(
                "/$batch",
                "{\"requests\":[" + step("1", "PATCH", "/users/" + ONE, BatchIT.write("{\"jobTitle\":\"校長\"}")) + "]}");

        var lines = graph.recorded();

        var step = lines.get(lines.size() - 2);
        var whole = lines.getLast();
        assertThat(step.path("url").asString()).endsWith("/v1.0/users/" + ONE);
        assertThat(step.path("step").asString()).isEqualTo("1");
        assertThat(step.path("body").path("jobTitle").asString()).isEqualTo("校長");
        assertThat(step.path("status").intValue()).isEqualTo(204);
        assertThat(whole.path("url").asString()).endsWith("/v1.0/$batch");
        assertThat(whole.at("/body/requests/0/url").asString()).isEqualTo("/users/" + ONE);
    }
}
