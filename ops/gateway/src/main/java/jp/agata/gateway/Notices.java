package jp.agata.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a notice: the Japanese page, or an RFC 9457 problem for a client that asks for JSON. */
@Component
class Notices {

    private final NoticePage page = new NoticePage();
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    Mono<Void> answer(ServerWebExchange exchange, Notice notice) {
        return answer(exchange, notice, "");
    }

    Mono<Void> answer(ServerWebExchange exchange, Notice notice, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(notice.status());
        var headers = response.getHeaders();
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", page.contentSecurityPolicy());
        if (notice.retryAfterSeconds() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(notice.retryAfterSeconds()));
        }
        var body = asksForJson(exchange) ? problem(headers, notice, detail) : html(headers, notice, detail);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] html(HttpHeaders headers, Notice notice, String detail) {
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        return page.html(notice, detail, clock.instant()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] problem(HttpHeaders headers, Notice notice, String detail) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", page.title(notice));
        problem.put("status", notice.status().value());
        problem.put("detail", page.explanation(notice, detail));
        problem.put("code", notice.name());
        return json.writeValueAsBytes(problem);
    }

    private static boolean asksForJson(ServerWebExchange exchange) {
        var accepted = accepted(exchange);
        return accepted.stream().noneMatch(type -> type.getSubtype().equals("html"))
                && accepted.stream().anyMatch(Notices::isJson);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static List<MediaType> accepted(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
