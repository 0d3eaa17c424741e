package jp.agata.identity.entra;

import com.microsoft.kiota.ApiException;
import java.time.Duration;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The answer to one step of a batch.
 *
 * @param status 0 if there was none
 */
record Part(int status, JsonNode headers, JsonNode body) {

    static final Part NONE = new Part(0, MissingNode.getInstance(), MissingNode.getInstance());

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    /** The answer to a whole batch that was not taken, as that to each of its steps. */
    static Part of(ApiException whole) {
        var json = JsonMapper.shared();
        var headers = json.createObjectNode();
        whole.getResponseHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var body = json.createObjectNode();
        body.putObject("error").put("code", "whole batch").put("message", String.valueOf(whole.getMessage()));
        return new Part(whole.getResponseStatusCode(), headers, body);
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether asking again may bring another answer. */
    boolean isPassing() {
        return status == 0 || status == 401 || status == 429 || status >= 500;
    }

    String code() {
        return body.path("error").path("code").asString("");
    }

    String message() {
        return body.path("error").path("message").asString("");
    }

    String requestId() {
        return header("request-id");
    }

    Duration retryAfter() {
        var seconds = header("retry-after");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_PAUSE;
    }

    OptionalDouble load() {
        var share = header("x-ms-throttle-limit-percentage");
        return share.matches("\\d+(\\.\\d+)?") ? OptionalDouble.of(Double.parseDouble(share)) : OptionalDouble.empty();
    }

    private String header(String name) {
        return headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().asString(""))
                .findFirst()
                .orElse("");
    }
}
