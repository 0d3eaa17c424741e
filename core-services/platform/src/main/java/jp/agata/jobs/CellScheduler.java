package jp.agata.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantPasswords;

/** The scheduler of one cell: db-scheduler over a table of the cell that no tenant's role can see. */
class CellScheduler implements AutoCloseable {

    /** Role and schema of the scheduler's table in every cell. */
    static final String ROLE = "agata_jobs";

    private static final String TASK = "tenant-job";

    private final HikariDataSource source;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final TenantShare share;
    private final JobRunner runner;

    CellScheduler(CellProperties.Cell cell, TenantPasswords passwords, JobRunner runner, int threads) {
        this.runner = runner;
        this.share = new TenantShare(Math.max(1, threads / 2));
        this.source = open(cell, passwords, threads);
        this.task = task();
        this.scheduler = Scheduler.create(source, List.of(task))
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .enableImmediateExecution()
                .heartbeatInterval(Duration.ofSeconds(10))
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** At least once: handing over what is already there changes nothing. */
    void handOver(Tenant tenant, UUID job, Instant when) {
        scheduler.scheduleIfNotExists(task.instance(tenant.code() + ":" + job), when);
    }

    @Override
    public void close() {
        scheduler.stop();
        source.close();
    }

    private CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class).execute((instance, context) -> execute(instance.getId()));
    }

    private CompletionHandler<Void> execute(String instance) {
        var parts = instance.split(":", 2);
        var tenant = new Tenant(parts[0]);
        if (!share.take(tenant)) {
            return again(Duration.ofMillis(500));
        }
        try {
            return switch (runner.run(tenant, UUID.fromString(parts[1]))) {
                case FINISHED -> new CompletionHandler.OnCompleteRemove<>();
                case AGAIN -> again(Duration.ofSeconds(10));
            };
        } finally {
            share.giveBack(tenant);
        }
    }

    private static CompletionHandler<Void> again(Duration pause) {
        return (ExecutionComplete complete, ExecutionOperations<Void> operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    private static HikariDataSource open(CellProperties.Cell cell, TenantPasswords passwords, int threads) {
        var config = new HikariConfig();
        config.setPoolName(ROLE);
        config.setJdbcUrl(cell.url());
        config.setUsername(ROLE);
        config.setPassword(passwords.of(ROLE, 1));
        config.setSchema(ROLE);
        config.setMaximumPoolSize(threads + 2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
