package jp.agata.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import jp.agata.signal.Signals;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The boards open on this server. They hear of changes from {@link RollChanges}, wherever these were made, and while no
 * signals arrive look for themselves, once per school. Nothing is read while nothing changes.
 */
@Component
class OpenBoards {

    private static final Logger LOG = LoggerFactory.getLogger(OpenBoards.class);
    private static final long BETWEEN_LOOKS = 15_000;
    private static final long BETWEEN_PULSES = 20_000;

    private final Map<String, OpenBoard> boards = new ConcurrentHashMap<>();
    private final BiFunction<UUID, LocalDate, RollBoard.Board> reading;
    private final BiFunction<UUID, LocalDate, String> stamps;
    private final Signals signals;
    private final Clock clock;
    private volatile boolean heard;

    @Autowired
    OpenBoards(RollBoard roll, Signals signals, Clock clock) {
        this(roll::read, roll::stamp, signals, clock);
    }

    OpenBoards(
            BiFunction<UUID, LocalDate, RollBoard.Board> reading,
            BiFunction<UUID, LocalDate, String> stamps,
            Signals signals,
            Clock clock) {
        this.reading = reading;
        this.stamps = stamps;
        this.signals = signals;
        this.clock = clock;
        signals.listen(this::hear);
    }

    SseEmitter follow(UUID school) {
        try {
            return board(school).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it stands, read for all who have it open together. */
    RollBoard.Board shared(UUID school, LocalDate day) {
        return board(school).board(day, () -> reading.apply(school, day));
    }

    // 一定の間隔ちょうどで: 間を置く仕事どうしは一つのスレッドを分け合い、待たされることがある
    @Scheduled(fixedRate = BETWEEN_LOOKS)
    void look() {
        var before = heard;
        heard = signals.areHeard();
        if (!heard) {
            boards.values().forEach(this::look);
        } else if (!before) {
            // What happened in the silence sent signals that never came.
            boards.values().forEach(OpenBoard::changed);
        }
    }

    @Scheduled(fixedRate = BETWEEN_PULSES)
    void pulse() {
        var today = LocalDate.now(clock);
        boards.values().forEach(board -> board.pulse(today));
    }

    /** Open boards must not hold up the end of the server. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        boards.values().forEach(OpenBoard::close);
    }

    private void hear(String subject) {
        var board = boards.get(subject);
        if (board != null) {
            board.changed();
        }
    }

    private void look(OpenBoard board) {
        try {
            board.look(stamps, LocalDate.now(clock));
        } catch (RuntimeException e) {
            LOG.warn("A board cannot be looked at", e);
        }
    }

    private OpenBoard board(UUID school) {
        var tenant = Tenant.current();
        return boards.computeIfAbsent(RollChanges.subject(tenant, school), _ -> new OpenBoard(tenant, school));
    }
}
