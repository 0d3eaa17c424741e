package jp.agata.web;

import java.net.URI;
import java.util.List;
import jp.agata.problem.Problem.Finding;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * An answer that says no, ready to be shown.
 *
 * @param code stable name for programs, for example {@code AttendanceProblem.SHEET_CLOSED}
 * @param requestId what to quote when asking for help
 */
record Refusal(
        HttpStatusCode status, String code, String title, String message, List<Finding> findings, String requestId) {

    /** RFC 9457. */
    ProblemDetail toDetail() {
        var detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setType(URI.create("urn:agata:problem:" + code));
        detail.setTitle(title);
        detail.setProperty("code", code);
        detail.setProperty("findings", findings);
        detail.setProperty("requestId", requestId);
        return detail;
    }
}
