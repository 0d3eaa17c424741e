package jp.agata.standin.graph.fault;

import java.util.Map;
import jp.agata.standin.graph.call.GraphError;

/**
 * A misfortune that strikes a call.
 *
 * @param isApplied the caller sees the error, but what it asked for has happened
 */
public record Fault(GraphError error, boolean isApplied) {

    static Fault of(int status, boolean isApplied) {
        return new Fault(error(status), isApplied);
    }

    static GraphError error(int status) {
        return switch (status) {
            case 409 ->
                GraphError.of(
                        409,
                        "Directory_ConcurrencyViolation",
                        "Error due to concurrent requests being made to the tenant. Please wait briefly and retry.");
            case 429 ->
                GraphError.of(429, "TooManyRequests", "Too Many Requests").with(Map.of("Retry-After", "1"));
            case 500 -> GraphError.of(500, "Service_InternalServerError", "Encountered an internal server error.");
            case 503 ->
                GraphError.of(
                        503,
                        "serviceNotAvailable",
                        "The service is not available. Try the request again after a delay.");
            default -> GraphError.of(status, "UnknownError", "");
        };
    }
}
