package jp.agata.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns what failed on the way to a cell into the notice that fits; the framework would call every dead server a 500. */
@Component
@Order(-2)
class FailureAnswers implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);

    private final Notices notices;

    FailureAnswers(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var notice = noticeOf(failure);
        if (notice == Notice.BROKEN) {
            log.error(
                    "{} {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    failure);
        } else if (notice == Notice.CELL_DOWN || notice == Notice.CELL_SLOW) {
            log.warn(
                    "{} {}: {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    failure.toString());
        }
        return notices.answer(exchange, notice);
    }

    private static Notice noticeOf(Throwable failure) {
        return switch (failure) {
            case CallNotPermittedException open -> Notice.CELL_RESTING;
            case IOException connection -> Notice.CELL_DOWN;
            case ResponseStatusException status
            when status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> Notice.CELL_SLOW;
            case ResponseStatusException status
            when status.getStatusCode() == HttpStatus.NOT_FOUND -> Notice.PATH_UNKNOWN;
            default -> Notice.BROKEN;
        };
    }
}
