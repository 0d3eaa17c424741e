package jp.agata.standin.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Options;
import jp.agata.standin.graph.call.Path;
import jp.agata.standin.graph.recording.Recording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of the calls in a batch. */
record Step(
        String id,
        String method,
        String url,
        Map<String, String> headers,
        @Nullable JsonNode body,
        List<String> dependsOn) {

    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "PUT", "DELETE");

    static Step parse(JsonNode request) {
        var id = request.path("id").asString("");
        var method = request.path("method").asString("").toUpperCase(Locale.ROOT);
        var url = request.path("url").asString("");
        if (id.isEmpty() || url.isEmpty() || !METHODS.contains(method)) {
            throw GraphError.malformed("Invalid batch payload format: every request needs an id, a method and a url.");
        }
        var headers = new TreeMap<String, String>();
        request.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        var body = request.get("body");
        if (body != null && !headers.containsKey("content-type")) {
            throw GraphError.malformed("Write request id : " + id + " does not contain Content-Type header or body.");
        }
        var dependsOn = request.path("dependsOn")
                .valueStream()
                .map(other -> folded(other.asString("")))
                .toList();
        return new Step(id, method, url.startsWith("/") ? url : "/" + url, headers, body, dependsOn);
    }

    String key() {
        return folded(id);
    }

    boolean hasFailed(Map<String, ObjectNode> answered) {
        return dependsOn.stream().anyMatch(other -> {
            var answer = answered.get(other);
            return answer != null && answer.path("status").asInt() >= 400;
        });
    }

    /** As part of a batch: who calls is who sent the batch, and what it did not say for the step it did not say. */
    Call call(Call batch) {
        if (url.contains("://") || url.startsWith("/$batch")) {
            throw GraphError.malformed("Invalid URL found in batch request: '" + url + "'.");
        }
        var parts = url.split("\\?", 2);
        return new Call(
                method,
                Path.segments(parts[0]),
                Options.parse(parts.length == 1 ? null : parts[1]),
                headers,
                body,
                batch.caller(),
                batch.base(),
                Map.of());
    }

    Recording.Request recorded(Call batch, String requestId) {
        return new Recording.Request(method, batch.base() + url, headers, body, requestId, id);
    }

    ObjectNode answered(Answer answer) {
        var json = Json.object().put("id", id).put("status", answer.status());
        var shown = json.putObject("headers");
        answer.headers().forEach(shown::put);
        if (answer.body() != null) {
            json.set("body", answer.body());
        } else if (answer.text() != null) {
            json.put("body", answer.text());
        }
        return json;
    }

    ObjectNode skipped() {
        var json = Json.object().put("id", id).put("status", 424);
        json.putObject("headers").put("Content-Type", "application/json");
        json.putObject("body")
                .putObject("error")
                .put("code", "FailedDependency")
                .put("message", "A request this one depends on has failed.");
        return json;
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
