package jp.agata.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings outbox rows to the scheduler of the tenant's cell: at once after commit, by the sweep after a crash. */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

    private final CellSchedulers schedulers;
    private final TenantRegistry tenants;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Handover(
            CellSchedulers schedulers,
            TenantRegistry tenants,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.schedulers = schedulers;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void afterCommit(OutboxJobs.Enqueued enqueued) {
        handOver(enqueued.tenant(), enqueued.job());
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 5_000)
    void sweep() {
        // Asked again for each: a server that is stopping has no connections left to sweep the rest with.
        tenants.active().stream().takeWhile(_ -> schedulers.isRunning()).forEach(entry -> sweep(entry.tenant()));
    }

    /** Also after a person pressed "re-run" on a parked job. */
    void handOver(Tenant tenant, UUID job) {
        schedulers.of(tenants.get(tenant).cell()).handOver(tenant, job, clock.instant());
        tenant.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update outbox set state = 'HANDED_OVER' where id = :id and state = 'WAITING'")
                        .param("id", job)
                        .update()));
    }

    private void sweep(Tenant tenant) {
        try {
            tenant.call(() -> transaction.execute(status -> jdbc.sql("""
                                    select id from outbox where state = 'WAITING'
                                    and created_at < cast(:before as timestamptz) order by created_at limit 500""")
                            .param("before", clock.instant().minus(LEFT_BEHIND).toString())
                            .query(UUID.class)
                            .list()))
                    .forEach(job -> handOver(tenant, job));
        } catch (RuntimeException e) {
            LOG.warn("Sweep of {} failed; the next one tries again", tenant.code(), e);
        }
    }
}
