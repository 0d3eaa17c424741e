package jp.agata.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionsTest {

    private static final Instant BEGAN = Instant.parse("2026-11-19T23:20:00Z");

    private static final Duration NEVER = Duration.ofSeconds(-1);

    private static final class Store extends MapSessionRepository {
        int reads;

        Store() {
            super(new HashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            return super.findById(id);
        }
    }

    private final Store store = new Store();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(store);
    private String id = "";

    @BeforeEach
    void begin() {
        var session = sessions.createSession();
        session.setMaxInactiveInterval(NEVER);
        session.kept().setLastAccessedTime(BEGAN);
        session.setAttribute("post", "one");
        sessions.save(session);
        id = session.getId();
    }

    @Test
    void useWithinAMinuteIsNotWritten() {
        use(BEGAN.plusSeconds(59));
        assertThat(found().getLastAccessedTime()).isEqualTo(BEGAN);

        use(BEGAN.plusSeconds(60));
        assertThat(found().getLastAccessedTime()).isEqualTo(BEGAN.plusSeconds(60));
    }

    @Test
    void aChangeIsWrittenAtOnce() {
        var session = found();
        session.setAttribute("post", "two");
        sessions.save(session);
        assertThat(found().<String>getAttribute("post")).isEqualTo("two");
    }

    @Test
    void aRequestReadsItsSessionOnce() {
        sessions.once(this::isReadTwice);
        assertThat(store.reads).isEqualTo(1);

        sessions.once(this::isReadTwice);
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    void anEndedSessionIsNotFoundInTheSameRequest() {
        sessions.once(() -> {
            found();
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
            return true;
        });
    }

    private boolean isReadTwice() {
        var first = found();
        return first == found();
    }

    private void use(Instant now) {
        var session = found();
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private SparingSession<MapSession> found() {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
