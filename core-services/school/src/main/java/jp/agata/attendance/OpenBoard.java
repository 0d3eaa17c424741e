package jp.agata.attendance;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.agata.access.Actor;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One school's board on this server: who has it open, and the one reading they share until something changes. */
class OpenBoard {

    private static final Logger LOG = LoggerFactory.getLogger(OpenBoard.class);
    /** The browser reconnects by itself, and with that shows its permission anew. */
    private static final Duration CONNECTION = Duration.ofMinutes(10);

    private record Viewer(SseEmitter stream, Actor actor, long since) {

        boolean mayStay(LocalDate today) {
            return actor.post().isHeldOn(today);
        }
    }

    private record Reading(long change, RollBoard.Board board) {}

    private final Tenant tenant;
    private final UUID school;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private @Nullable Reading reading;
    private volatile String stamp = "";

    OpenBoard(Tenant tenant, UUID school) {
        this.tenant = tenant;
        this.school = school;
    }

    SseEmitter open() throws IOException {
        var stream = new SseEmitter(CONNECTION.multipliedBy(2).toMillis());
        var viewer = new Viewer(stream, Actor.current(), System.nanoTime());
        stream.onCompletion(() -> viewers.remove(viewer));
        stream.onError(_ -> viewers.remove(viewer));
        viewers.add(viewer);
        stream.send(SseEmitter.event().name("hello").data("1"));
        return stream;
    }

    /** Read by the first who asks after a change; the others wait for it. Without viewers nobody watches for changes. */
    synchronized RollBoard.Board board(LocalDate day, Supplier<RollBoard.Board> read) {
        var change = changes.get();
        var kept = reading;
        if (viewers.isEmpty()
                || kept == null
                || kept.change() != change
                || !kept.board().day().equals(day)) {
            kept = new Reading(change, read.get());
            reading = kept;
        }
        return kept.board();
    }

    void changed() {
        changes.incrementAndGet();
        tell(SseEmitter.event().name("changed").data("1"));
    }

    /** Looks at the tables, once for all viewers and with the right of one of them. */
    void look(BiFunction<UUID, LocalDate, String> stamps, LocalDate day) {
        viewers.stream()
                .filter(viewer -> viewer.mayStay(day))
                .findAny()
                .ifPresent(viewer -> tenant.run(() -> viewer.actor().run(() -> {
                    var now = stamps.apply(school, day);
                    if (!now.equals(stamp)) {
                        stamp = now;
                        changed();
                    }
                })));
    }

    /** That a browser has gone is learned only by sending to it. Whose post has ended hears nothing more. */
    void pulse(LocalDate today) {
        var now = System.nanoTime();
        viewers.stream()
                .filter(viewer -> now - viewer.since() > CONNECTION.toNanos() || !viewer.mayStay(today))
                .forEach(viewer -> viewer.stream().complete());
        tell(SseEmitter.event().comment(""));
    }

    void close() {
        viewers.forEach(viewer -> viewer.stream().complete());
    }

    private void tell(SseEventBuilder event) {
        var parts = event.build();
        // One slow browser must not keep the others waiting.
        viewers.forEach(viewer -> Thread.ofVirtual()
                .name("board-" + tenant.code())
                .start(() -> {
                    try {
                        viewer.stream().send(parts);
                    } catch (IOException | IllegalStateException gone) {
                        LOG.debug("Board closed", gone);
                        viewers.remove(viewer);
                    }
                }));
    }
}
