package jp.agata.identity.entra;

import com.microsoft.kiota.RequestInformation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests of the library as the steps of a batch. Its own batch would carry the token once in every step. */
final class BatchBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BatchBody() {}

    static byte[] of(List<RequestInformation> steps) {
        var batch = JSON.createObjectNode();
        var requests = batch.putArray("requests");
        for (var step : steps) {
            requests.add(step(step, requests.size()));
        }
        return JSON.writeValueAsBytes(batch);
    }

    /** Answers come in any order; what is not answered is unknown. */
    static List<Part> parts(JsonNode answer, int steps) {
        var parts = new ArrayList<>(Collections.nCopies(steps, Part.NONE));
        answer.path("responses")
                .forEach(response -> parts.set(
                        Integer.parseInt(response.path("id").stringValue()),
                        new Part(response.path("status").asInt(0), response.path("headers"), response.path("body"))));
        return parts;
    }

    private static ObjectNode step(RequestInformation request, int id) {
        var step = JSON.createObjectNode();
        step.put("id", Integer.toString(id));
        step.put("method", String.valueOf(request.httpMethod));
        step.put("url", path(request));
        var headers = step.putObject("headers");
        request.headers.forEach((name, values) -> headers.put(name, String.join(", ", values)));
        if (request.content != null) {
            try (var content = request.content) {
                step.set("body", JSON.readTree(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return step;
    }

    private static String path(RequestInformation request) {
        try {
            request.pathParameters.put("baseurl", "");
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
