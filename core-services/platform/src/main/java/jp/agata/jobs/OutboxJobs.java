package jp.agata.jobs;

import java.time.Clock;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.tenancy.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the outbox row, and after commit hands it to the cell's scheduler. A sweep hands over what a crash left. */
@Component
class OutboxJobs implements Jobs {

    /** Published in the transaction, acted on after its commit. */
    record Enqueued(Tenant tenant, UUID job, JobRequest.Queue queue) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OutboxJobs(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enqueue(JobRequest request) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox (id, name, queue, payload, actor, created_at)
                values (:id, :name, :queue, cast(:payload as jsonb), cast(:actor as jsonb), cast(:at as timestamptz))""")
                .param("id", id)
                .param("name", JobNames.of(request.getClass()))
                .param("queue", request.queue().name())
                .param("payload", json.writeValueAsString(request))
                .param("actor", json.writeValueAsString(Actor.current()))
                .param("at", clock.instant().toString())
                .update();
        events.publishEvent(new Enqueued(Tenant.current(), id, request.queue()));
        return id;
    }
}
