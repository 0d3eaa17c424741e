package jp.agata.standin.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.Caller;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Options;
import jp.agata.standin.graph.call.Path;
import jp.agata.standin.graph.recording.Recording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it came over the wire.
 *
 * @param base where the caller found us, so that the links in an answer lead back here
 * @param body null if there is none or it cannot be read
 */
record Incoming(
        String method,
        String base,
        String path,
        @Nullable String query,
        Map<String, String> headers,
        int length,
        @Nullable JsonNode body) {

    static final String ROOT = "/v1.0";

    static Incoming read(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        var body = request.getInputStream().readAllBytes();
        return new Incoming(
                request.getMethod(),
                request.getScheme() + "://" + request.getHeader("Host") + ROOT,
                request.getRequestURI().substring(ROOT.length()),
                request.getQueryString(),
                headers,
                body.length,
                parsed(body));
    }

    Optional<String> authorization() {
        return Optional.ofNullable(headers.get("authorization"));
    }

    Call call(Caller caller) {
        if (length > 0) {
            requireJson();
        }
        return new Call(method, Path.segments(path), Options.parse(query), headers, body, caller, base, Map.of());
    }

    Recording.Request recorded() {
        return Recording.Request.alone(method, base + path + (query == null ? "" : "?" + query), headers, body);
    }

    private void requireJson() {
        if (!headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw GraphError.malformed("Entity only allows writes with a JSON Content-Type header.");
        }
        if (body == null) {
            throw GraphError.malformed(
                    "Unable to read JSON request payload. Please ensure Content-Type header is set and"
                            + " payload is of valid JSON format.");
        }
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? null : JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
