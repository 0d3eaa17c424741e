package jp.agata.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.access.Actor;
import jp.agata.access.PostDirectory;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job inside its tenant and as the person who asked; parks what keeps failing, with a plain cause. */
@Component
class JobRunner {

    static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private record Row(String name, String payload, String actor, int attempts) {}

    enum Outcome {
        FINISHED,
        AGAIN
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final PostDirectory posts;
    private final MessageSource messages;
    private final Map<String, JobHandler<?>> handlers;

    JobRunner(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            PostDirectory posts,
            MessageSource messages,
            List<JobHandler<?>> handlers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.posts = posts;
        this.messages = messages;
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(handler -> JobNames.of(handler.requestType()), Function.identity()));
    }

    Outcome run(Tenant tenant, UUID job) {
        return tenant.call(() -> find(job).map(row -> attempt(job, row)).orElse(Outcome.FINISHED));
    }

    private Outcome attempt(UUID job, Row row) {
        try {
            var handler = Optional.ofNullable(handlers.get(row.name()))
                    .orElseThrow(() -> new IllegalStateException("No handler for job " + row.name()));
            var actor = asHeldNow(json.readValue(row.actor(), Actor.class));
            if (actor.isEmpty()) {
                finish(job, "PARKED", postEnded());
                return Outcome.FINISHED;
            }
            actor.get().run(() -> handle(handler, job, row));
            finish(job, "DONE", "");
            return Outcome.FINISHED;
        } catch (RuntimeException e) {
            LOG.warn("Job {} {} failed, attempt {}", row.name(), job, row.attempts() + 1, e);
            var last = row.attempts() + 1 >= ATTEMPTS;
            finish(job, last ? "PARKED" : "HANDED_OVER", String.valueOf(e.getMessage()));
            return last ? Outcome.FINISHED : Outcome.AGAIN;
        }
    }

    /** Whoever asked must still hold that post here; what it reaches is asked anew. */
    private Optional<Actor> asHeldNow(Actor asked) {
        return posts.heldBy(asked.person()).stream()
                .filter(post -> post.id().equals(asked.post().id())
                        && post.isIn(Tenant.current().code()))
                .findFirst()
                .map(post -> new Actor(asked.person(), asked.name(), post, asked.multiFactor(), asked.origin()));
    }

    private String postEnded() {
        return Objects.requireNonNull(messages.getMessage("job.post_ended", null, Locale.JAPAN));
    }

    private <R extends JobRequest> void handle(JobHandler<R> handler, UUID job, Row row) {
        handler.handle(job, json.readValue(row.payload(), handler.requestType()));
    }

    private Optional<Row> find(UUID job) {
        return transaction.execute(
                status -> jdbc.sql("""
                        select name, payload, actor, attempts from outbox
                        where id = :id and state in ('WAITING', 'HANDED_OVER')""").param("id", job).query(Row.class).optional());
    }

    private void finish(UUID job, String state, String cause) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update outbox set state = :state, cause = nullif(:cause, ''), attempts = attempts + 1,
                          finished_at = case when :state = 'HANDED_OVER' then null else cast(:at as timestamptz) end
                        where id = :id and state in ('WAITING', 'HANDED_OVER')""")
                .param("id", job)
                .param("state", state)
                .param("cause", cause)
                .param("at", clock.instant().toString())
                .update());
    }
}
