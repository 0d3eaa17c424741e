package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words and form of refusals: a Japanese page for a browser's navigation, RFC 9457 for scripts and programs. */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    Object answer(Problem problem, HttpServletRequest request) {
        var code = problem.code();
        var status = statusOf(code.kind());
        var arguments = problem.arguments().stream().map(String::valueOf).toArray();
        return answer(
                new Refusal(
                        status,
                        code.messageKey().substring("problem.".length()),
                        title(status),
                        text(code.messageKey(), arguments, "error." + status.value() + ".message"),
                        problem.findings(),
                        RequestId.of(request)),
                request);
    }

    Object answer(HttpStatusCode status, HttpServletRequest request) {
        return answer(
                new Refusal(
                        status,
                        "http." + status.value(),
                        title(status),
                        text("error." + status.value() + ".message", null, "error.other.message"),
                        List.of(),
                        RequestId.of(request)),
                request);
    }

    private static HttpStatus statusOf(Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static Object answer(Refusal refusal, HttpServletRequest request) {
        if (!wantsPage(request)) {
            return ResponseEntity.status(refusal.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(refusal.toDetail());
        }
        var page = new ModelAndView("refusal");
        page.setStatus(refusal.status());
        page.addObject("refusal", refusal);
        return page;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private String title(HttpStatusCode status) {
        return text("error." + status.value() + ".title", null, "error.other.title");
    }

    private String text(String key, Object @Nullable [] arguments, String otherwise) {
        var text = messages.getMessage(key, arguments, null, Locale.JAPAN);
        return text != null
                ? text
                : Objects.requireNonNullElse(messages.getMessage(otherwise, null, "", Locale.JAPAN), "");
    }
}
