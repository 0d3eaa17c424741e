package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tenants of one cell brought to this release's version, a few at a time, each in one transaction of its own. */
final class CellMigration {

    private static final Logger LOG = LoggerFactory.getLogger(CellMigration.class);
    private static final int PARALLEL = 3;

    /** Each waits three seconds for a lock. */
    private static final int ATTEMPTS = 3;

    private final Cells cells;
    private final String cell;
    private final TemplateScripts scripts;
    private final int target;

    CellMigration(Cells cells, String cell, TemplateScripts scripts, int target) {
        this.cells = cells;
        this.cell = cell;
        this.scripts = scripts;
        this.target = target;
    }

    List<MigrationReport.Result> run(List<Ledger.Row> behind) {
        var waiting = new ConcurrentLinkedQueue<>(behind);
        var results = new ArrayList<MigrationReport.Result>();
        while (!waiting.isEmpty() && results.size() < 2 && results.stream().noneMatch(MigrationReport.Result::isDone)) {
            results.addAll(work(new ConcurrentLinkedQueue<>(List.of(waiting.remove()))));
        }
        if (results.stream().anyMatch(MigrationReport.Result::isDone)) {
            results.addAll(inParallel(waiting));
        } else {
            // 最初の二つがどちらも通らないときは、版のほうを疑って残りに触れない
            waiting.forEach(row -> results.add(result(row, Texts.of("migration.canary"))));
        }
        return results;
    }

    private List<MigrationReport.Result> inParallel(Queue<Ledger.Row> waiting) {
        try (var workers = Executors.newFixedThreadPool(
                PARALLEL, Thread.ofVirtual().name("migration-", 0).factory())) {
            var tasks = Stream.generate(() -> (Callable<List<MigrationReport.Result>>) () -> work(waiting))
                    .limit(PARALLEL)
                    .toList();
            return workers.invokeAll(tasks).stream()
                    .map(CellMigration::join)
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The migration was interrupted; the next run continues it", e);
        }
    }

    /** One session serves many tenants: opening one costs more than a column. After a failure the next gets a new one. */
    private List<MigrationReport.Result> work(Queue<Ledger.Row> waiting) {
        var results = new ArrayList<MigrationReport.Result>();
        while (!waiting.isEmpty()) {
            try (var session = cells.admin(cell)) {
                for (var row = waiting.poll(); row != null; row = waiting.poll()) {
                    var result = migrate(session, row);
                    results.add(result);
                    if (!result.isDone()) {
                        break;
                    }
                }
            }
        }
        return results;
    }

    private MigrationReport.Result migrate(CellSession session, Ledger.Row row) {
        var steps = scripts.after(cell, row.version());
        for (var attempt = 1; ; attempt++) {
            try {
                session.inTransaction(() -> {
                    if (new Ledger(session).advance(row.tenant(), row.version(), target)) {
                        new SchemaBuilder(session, row.tenant()).apply(steps);
                    }
                });
                return result(row, "");
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isInUse(e)) {
                    return stopped(row, e);
                }
                LOG.info(
                        "Tenant {}: a table is in use, trying again",
                        row.tenant().code());
            }
        }
    }

    private static boolean isInUse(RuntimeException e) {
        return e instanceof ChangeSetFailed failed && failed.isLockTimeout();
    }

    private MigrationReport.Result stopped(Ledger.Row row, RuntimeException e) {
        var reason = e instanceof ChangeSetFailed failed ? failed.reason() : Texts.lastWords(e);
        LOG.error("Tenant {} stays at version {}", row.tenant().code(), row.version(), e);
        try (var session = cells.admin(cell)) {
            new Ledger(session).stopped(row.tenant(), reason);
        }
        return result(row, reason);
    }

    private MigrationReport.Result result(Ledger.Row row, String reason) {
        return new MigrationReport.Result(cell, row.tenant(), row.version(), target, reason);
    }

    private static <T> T join(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
