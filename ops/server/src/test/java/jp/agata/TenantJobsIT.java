package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.jobs.JobHandler;
import jp.agata.jobs.QueuedJobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** T9: work that is done later stays in the municipality that asked for it. */
class TenantJobsIT extends TwoMunicipalities {

    /** What a job of ours would be asked to do with something of theirs, by the name of its request. */
    private static final Map<String, String> JOBS = Map.of(
            "PrintHomeroom", "{\"item\":\"{item}\"}",
            "SettleStaffList", "{\"file\":\"{stafflist}\",\"from\":\"{day}\"}",
            "AppointTeachers", "{\"file\":\"{roster}\",\"from\":\"{day}\"}");

    @Autowired
    private List<JobHandler<?>> handlers;

    @Autowired
    private QueuedJobs queuedJobs;

    @Autowired
    private JsonMapper json;

    /** T9: a job of ours that names something of theirs. */
    @Test
    void ourJobsDoNothingToThem() throws InterruptedException {
        assertThat(handlers)
                .as("A kind of job needs a row in JOBS")
                .allSatisfy(handler ->
                        assertThat(JOBS).containsKey(handler.requestType().getSimpleName()));
        for (var handler : handlers) {
            var name = handler.requestType().getSimpleName();
            var job = run(actor("110001", OURS), name, theirs.fill(JOBS.getOrDefault(name, "{}")));
            assertThat(stateWhenSettled(job)).as(name).isIn("DONE", "PARKED", "HANDED_OVER");
            assertThat(cause(job)).as("It was asked for by one of us").doesNotContain("職を離れた");
        }
        assertNothingOfTheirsChanged();
    }

    /** Someone with a post there, whose name stands on a job here. */
    @Test
    void nobodyOfThemAsksHere() throws InterruptedException {
        var job = run(actor("090001", THEIRS), "PrintHomeroom", ours.fill(JOBS.getOrDefault("PrintHomeroom", "{}")));

        assertThat(stateWhenSettled(job)).isEqualTo("PARKED");
        assertThat(cause(job)).contains("職を離れた");
    }

    private UUID run(Actor asking, String request, String payload) {
        var job = parkedJob(asking, request, payload);
        OURS.run(() -> asking.run(() -> transaction.executeWithoutResult(status -> queuedJobs.runAgain(job))));
        return job;
    }

    private String cause(UUID job) {
        return OURS.call(() -> jdbc.sql("select coalesce(cause, '') from outbox where id = :id")
                .param("id", job)
                .query(String.class)
                .single());
    }

    private UUID parkedJob(Actor asking, String request, String payload) {
        var id = UUID.randomUUID();
        OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into outbox (id, name, queue, payload, actor, state, created_at) values
                        (:id, :name, 'DEFAULT', cast(:payload as jsonb), cast(:actor as jsonb), 'PARKED', now())""")
                .param("id", id)
                .param("name", request.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
                .param("payload", payload)
                .param("actor", json.writeValueAsString(asking))
                .update()));
        return id;
    }

    private String stateWhenSettled(UUID job) throws InterruptedException {
        var state = "";
        for (var look = 0; look < 100 && !Set.of("DONE", "PARKED").contains(state); look++) {
            Thread.sleep(100);
            state = OURS.call(() -> jdbc.sql("select case when attempts > 0 then 'PARKED' else state end from outbox"
                            + " where id = :id")
                    .param("id", job)
                    .query(String.class)
                    .single());
        }
        return state;
    }
}
