package jp.agata.identity.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.agata.access.OpenSessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of those whose rights have changed. The rights themselves need no ending: they are asked for with
 * every request. Every server looks; ending twice changes nothing, and what fails is tried again with the next look.
 */
@Component
class RightsChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RightsChanges.class);
    private static final long BETWEEN_LOOKS = 15_000;
    /** No session lives longer. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final int AT_ONCE = 500;

    private record Due(UUID person, Instant at, @Nullable UUID account) {}

    private final JdbcClient control;
    private final OpenSessions sessions;
    private final Clock clock;

    RightsChanges(@Qualifier("control") JdbcClient control, OpenSessions sessions, Clock clock) {
        this.control = control;
        this.sessions = sessions;
        this.clock = clock;
    }

    // 一定の間隔ちょうどで: 間を置く仕事どうしは一つのスレッドを分け合い、待たされることがある
    @Scheduled(fixedRate = BETWEEN_LOOKS, initialDelay = BETWEEN_LOOKS)
    void look() {
        try {
            for (var due = due(); !due.isEmpty(); due = due()) {
                due.forEach(this::end);
            }
        } catch (RuntimeException e) {
            LOG.warn("Sessions of moved people could not be ended; the next look tries again", e);
        }
    }

    private void end(Due due) {
        if (due.account() != null) {
            sessions.end(due.account().toString());
        }
        control.sql(
                        "update rights_change set ended_at = cast(:now as timestamptz) where person_id = :person and at = :at")
                .param("now", clock.instant().toString())
                .param("person", due.person())
                .param("at", Timestamp.from(due.at()))
                .update();
    }

    private List<Due> due() {
        var now = clock.instant();
        return control.sql("""
                        select person_id, at, object_id from rights_change join person on person.id = person_id
                        where ended_at is null and at <= cast(:now as timestamptz) and at > cast(:since as timestamptz)
                        order by at limit :most""")
                .param("now", now.toString())
                .param("since", now.minus(LONGEST_SESSION).toString())
                .param("most", AT_ONCE)
                .query((row, n) -> new Due(
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("object_id", UUID.class)))
                .list();
    }
}
