package jp.agata.attendance;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open board that something changed; what, the page then asks for itself, with its own permission. Looks at the
 * tenant's own tables, so nothing of a child leaves the schema.
 */
@Component
class BoardSignals {

    private static final Logger LOG = LoggerFactory.getLogger(BoardSignals.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** The browser reconnects by itself, and with that shows its permission anew. */
    private static final Duration CONNECTION = Duration.ofMinutes(10);

    private final RollBoard board;
    private volatile boolean stopping;

    BoardSignals(RollBoard board) {
        this.board = board;
    }

    /** Open boards must not hold up the end of the server. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    SseEmitter follow(UUID school, LocalDate day) {
        var first = board.stamp(school, day);
        var emitter = new SseEmitter(CONNECTION.plusMinutes(1).toMillis());
        var tenant = Tenant.current();
        var actor = Actor.current();
        Thread.ofVirtual()
                .name("board-" + tenant.code())
                .start(() -> tenant.run(() -> actor.run(() -> look(emitter, school, day, first))));
        return emitter;
    }

    private void look(SseEmitter emitter, UUID school, LocalDate day, String first) {
        var seen = first;
        var looks = CONNECTION.dividedBy(BETWEEN_LOOKS);
        try {
            emitter.send(SseEmitter.event().name("hello").data("1"));
            for (var look = 0; look < looks && !stopping; look++) {
                Thread.sleep(BETWEEN_LOOKS);
                var now = board.stamp(school, day);
                // 変わりがなくても送る。相手がいなくなったことは、送って初めて分かる
                emitter.send(
                        now.equals(seen)
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event().name("changed").data("1"));
                seen = now;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Board closed", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failed) {
            LOG.warn("Board of {} stopped", Tenant.current().code(), failed);
            emitter.completeWithError(failed);
        }
    }
}
