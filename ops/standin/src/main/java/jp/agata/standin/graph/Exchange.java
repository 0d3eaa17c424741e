package jp.agata.standin.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.time.GraphClock;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request and its answer, with the identifiers both sides can name it by.
 *
 * @param clientRequestId what the caller calls it; our own identifier if it has no name for it
 */
record Exchange(String requestId, String clientRequestId, GraphClock clock) {

    static Exchange begin(Map<String, String> headers, GraphClock clock) {
        var requestId = UUID.randomUUID().toString();
        return new Exchange(requestId, headers.getOrDefault("client-request-id", requestId), clock);
    }

    Answer finish(Supplier<Answer> work) {
        try {
            return identified(work.get());
        } catch (GraphError e) {
            return identified(new Answer(e.status(), e.headers(), body(e), null));
        }
    }

    private Answer identified(Answer answer) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("request-id", requestId);
        headers.put("client-request-id", clientRequestId);
        if (answer.body() != null) {
            headers.put(
                    "Content-Type",
                    answer.isFailure()
                            ? "application/json"
                            : "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8");
            headers.put("OData-Version", "4.0");
        } else if (answer.text() != null) {
            headers.put("Content-Type", "text/plain");
        }
        headers.put("Cache-Control", "no-cache");
        return answer.with(headers);
    }

    private ObjectNode body(GraphError refusal) {
        var error = Json.object().put("code", refusal.code()).put("message", String.valueOf(refusal.getMessage()));
        if (!refusal.details().isEmpty()) {
            var details = error.putArray("details");
            refusal.details()
                    .forEach(detail -> details.addObject()
                            .put("code", detail.code())
                            .put("message", detail.message())
                            .put("target", detail.target()));
        }
        error.putObject("innerError")
                .put("date", Json.time(clock.now()).replace("Z", ""))
                .put("request-id", requestId)
                .put("client-request-id", clientRequestId);
        var body = Json.object();
        body.set("error", error);
        return body;
    }
}
