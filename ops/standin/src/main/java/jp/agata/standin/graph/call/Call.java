package jp.agata.standin.graph.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request: who calls what with which body.
 *
 * @param segments the path behind {@code /v1.0}, decoded
 * @param headers names in lower case
 * @param parameters what the route's braces matched
 * @param base where this caller reaches the service, for the links in the answer
 */
public record Call(
        String method,
        List<String> segments,
        Options options,
        Map<String, String> headers,
        @Nullable JsonNode body,
        Caller caller,
        String base,
        Map<String, String> parameters) {

    public boolean isRead() {
        return method.equals("GET");
    }

    /** Whether the caller accepts answers from the index ({@code ConsistencyLevel: eventual}). */
    public boolean isEventual() {
        return header("consistencylevel").filter("eventual"::equalsIgnoreCase).isPresent();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The object identifier in the path, or the refusal for what is none. */
    public UUID id(String name) {
        return Ids.parse(parameter(name));
    }

    public JsonNode json() {
        if (body == null || !body.isObject()) {
            throw GraphError.malformed("Empty Payload. JSON content expected.");
        }
        return body;
    }

    public Call with(Map<String, String> matched) {
        return new Call(method, segments, options, headers, body, caller, base, matched);
    }

    public Call with(Options changed) {
        return new Call(method, segments, changed, headers, body, caller, base, parameters);
    }

    /** The address of this call's path with other options. */
    public String link(Options changed) {
        return base + "/" + String.join("/", segments) + "?" + changed;
    }
}
