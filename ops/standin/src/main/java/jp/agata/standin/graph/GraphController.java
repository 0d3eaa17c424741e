package jp.agata.standin.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Options;
import jp.agata.standin.graph.call.Path;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.token.Bearers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's front door: HTTP in, HTTP out. */
@RestController
class GraphController {

    private static final String ROOT = "/v1.0";

    private final Graph graph;
    private final Bearers bearers;
    private final GraphClock clock;
    private final JsonMapper json;

    GraphController(Graph graph, Bearers bearers, GraphClock clock, JsonMapper json) {
        this.graph = graph;
        this.bearers = bearers;
        this.clock = clock;
        this.json = json;
    }

    @RequestMapping(ROOT + "/**")
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readAllBytes();
        var headers = headers(request);
        var answer = Exchange.begin(headers, clock).finish(() -> graph.answer(call(request, headers, body)));
        return written(answer);
    }

    private Call call(HttpServletRequest request, Map<String, String> headers, byte[] body) {
        var caller = bearers.caller(Optional.ofNullable(headers.get("authorization")));
        return new Call(
                request.getMethod(),
                Path.segments(request.getRequestURI().substring(ROOT.length())),
                Options.parse(request.getQueryString()),
                headers,
                parsed(headers, body),
                caller,
                base(request),
                Map.of());
    }

    private @Nullable JsonNode parsed(Map<String, String> headers, byte[] body) {
        if (body.length == 0) {
            return null;
        }
        if (!headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw GraphError.malformed("Entity only allows writes with a JSON Content-Type header.");
        }
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw GraphError.malformed(
                    "Unable to read JSON request payload. Please ensure Content-Type header is set and"
                            + " payload is of valid JSON format.");
        }
    }

    private ResponseEntity<byte[]> written(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.text() != null) {
            return response.body(answer.text().getBytes(StandardCharsets.UTF_8));
        }
        return answer.body() == null ? response.build() : response.body(json.writeValueAsBytes(answer.body()));
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }

    /** Where the caller found us, so that the links in an answer lead back here. */
    private static String base(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host") + ROOT;
    }
}
