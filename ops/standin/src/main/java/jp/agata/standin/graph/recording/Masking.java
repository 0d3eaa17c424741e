package jp.agata.standin.graph.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.agata.standin.graph.call.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the secrets out of what is recorded. */
final class Masking {

    private static final String MASK = "***";
    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-identity-header");
    private static final Set<String> SECRETS = Set.of(
            "access_token",
            "assertion",
            "client_assertion",
            "client_secret",
            "code",
            "code_verifier",
            "password",
            "refresh_token",
            "secrettext",
            "temporaryaccesspass");

    private Masking() {}

    /** Headers that prove something are left out, not masked: nothing about them shall be kept. */
    static Map<String, String> headers(Map<String, String> headers) {
        var kept = new TreeMap<>(headers);
        kept.keySet().removeIf(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT)));
        return kept;
    }

    static @Nullable JsonNode body(@Nullable JsonNode body) {
        if (body == null) {
            return null;
        }
        if (body.isArray()) {
            var masked = Json.array();
            body.forEach(item -> masked.add(body(item)));
            return masked;
        }
        return body.isObject() ? object(body) : body;
    }

    private static ObjectNode object(JsonNode body) {
        var masked = Json.object();
        for (var part : body.properties()) {
            var name = part.getKey();
            if (name.equals("headers")) {
                masked.set(name, stepHeaders(part.getValue()));
            } else if (SECRETS.contains(name.toLowerCase(Locale.ROOT))
                    && part.getValue().isValueNode()) {
                masked.put(name, MASK);
            } else {
                masked.set(name, body(part.getValue()));
            }
        }
        return masked;
    }

    private static @Nullable JsonNode stepHeaders(JsonNode headers) {
        if (!headers.isObject()) {
            return headers;
        }
        var kept = Json.object();
        headers.properties().stream()
                .filter(header -> !HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .forEach(header -> kept.set(header.getKey(), header.getValue()));
        return kept;
    }
}
