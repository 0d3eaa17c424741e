package jp.agata.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do about queued jobs: see the parked ones with the cause in plain words, run again, cancel. */
@Service
@Transactional
public class QueuedJobs {

    public record Parked(UUID id, String name, @Nullable String cause, int attempts, Instant createdAt) {}

    private static final String WITHIN_REACH =
            "(cast(:school as text) is null or actor -> 'post' ->> 'school' = :school)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Access access;

    QueuedJobs(JdbcClient jdbc, ApplicationEventPublisher events, Access access) {
        this.jdbc = jdbc;
        this.events = events;
        this.access = access;
    }

    /** Those asked for in the actor's own school; a board's are all. */
    @Transactional(readOnly = true)
    public List<Parked> parked() {
        return jdbc.sql("""
                select id, name, cause, attempts, created_at from outbox
                where state = 'PARKED' and %s order by created_at""".formatted(WITHIN_REACH))
                .param("school", ownSchool())
                .query((row, n) -> new Parked(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("cause"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** A job that is not parked any more is left alone; one out of reach is not there. */
    public void runAgain(UUID job) {
        if (jdbc.sql("select 1 from outbox where id = :id and " + WITHIN_REACH)
                .param("id", job)
                .param("school", ownSchool())
                .query()
                .listOfRows()
                .isEmpty()) {
            throw AccessProblem.NOT_FOUND.with();
        }
        var changed = jdbc.sql("""
                update outbox set state = 'WAITING', attempts = 0, cause = null, finished_at = null
                where id = :id and state = 'PARKED'""").param("id", job).update();
        if (changed == 1) {
            events.publishEvent(new OutboxJobs.Enqueued(Tenant.current(), job, JobRequest.Queue.DEFAULT));
        }
    }

    /** A job that has not begun never runs; one that is running looks at {@link #isCancelled} between its pieces. */
    public void cancel(UUID job) {
        jdbc.sql("update outbox set state = 'CANCELLED' where id = :id and state in ('WAITING', 'HANDED_OVER')")
                .param("id", job)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isCancelled(UUID job) {
        return jdbc.sql("select state = 'CANCELLED' from outbox where id = :id")
                .param("id", job)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private @Nullable String ownSchool() {
        return access.ownSchool().map(UUID::toString).orElse(null);
    }
}
