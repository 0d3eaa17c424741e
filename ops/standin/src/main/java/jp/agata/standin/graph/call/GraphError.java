package jp.agata.standin.graph.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal as Graph words it. Callers of the real thing are written against the status and the code, some even against the text. */
public final class GraphError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One of several causes: what is wrong with which property. */
    public record Detail(String code, String message, String target) {}

    private final int status;
    private final String code;
    private final transient List<Detail> details;
    private final transient Map<String, String> headers;

    private GraphError(int status, String code, String message, List<Detail> details, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.details = details;
        this.headers = headers;
    }

    public static GraphError of(int status, String code, String message) {
        return new GraphError(status, code, message, List.of(), Map.of());
    }

    /** What the directory refuses. */
    public static GraphError badRequest(String message) {
        return of(400, "Request_BadRequest", message);
    }

    /** What already the front door cannot read. */
    public static GraphError malformed(String message) {
        return of(400, "BadRequest", message);
    }

    public static GraphError unsupportedQuery(String message) {
        return of(400, "Request_UnsupportedQuery", message);
    }

    public static GraphError missing(Object id) {
        return of(
                404,
                "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    public static GraphError denied() {
        return of(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    public static GraphError notImplemented() {
        return of(501, "NotImplemented", "This operation target is not yet supported.");
    }

    public static GraphError conflict(String property) {
        var message = "Another object with the same value for property " + property + " already exists.";
        return new GraphError(
                400, "Request_BadRequest", message, List.of(new Detail("ObjectConflict", message, property)), Map.of());
    }

    /** The same with further headers. */
    public GraphError with(Map<String, String> answered) {
        var all = new LinkedHashMap<>(answered);
        all.putAll(headers);
        return new GraphError(status, code, String.valueOf(getMessage()), details, all);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Detail> details() {
        return details;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
