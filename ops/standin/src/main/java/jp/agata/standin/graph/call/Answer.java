package jp.agata.standin.graph.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer: status, headers and JSON, or a bare number as {@code $count} gives it. */
public record Answer(
        int status,
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String text) {

    public static Answer ok(JsonNode body) {
        return new Answer(200, Map.of(), body, null);
    }

    public static Answer created(JsonNode body, String location) {
        return new Answer(201, Map.of("Location", location), body, null);
    }

    public static Answer accepted(JsonNode body, String location) {
        return new Answer(202, Map.of("Location", location), body, null);
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), null, null);
    }

    public static Answer number(long count) {
        return new Answer(200, Map.of(), null, Long.toString(count));
    }

    public Answer withStatus(int changed) {
        return new Answer(changed, headers, body, text);
    }

    public Answer with(Map<String, String> further) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(further);
        return new Answer(status, all, body, text);
    }

    public boolean isFailure() {
        return status >= 400;
    }
}
