package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the control schema, each cell's template and then every tenant to this release's version. A tenant that does
 * not take it is named with a reason and left as it was; the others go on, and the next run tries it again.
 */
@Component
public class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final int PARALLEL = 3;

    /** Each waits three seconds for a lock. */
    private static final int ATTEMPTS = 3;

    private final Cells cells;
    private final CellPreparation preparation;
    private final TemplateScripts scripts;
    private final SchemaVersions versions;

    Migrations(Cells cells, CellPreparation preparation, TemplateScripts scripts, SchemaVersions versions) {
        this.cells = cells;
        this.preparation = preparation;
        this.scripts = scripts;
        this.versions = versions;
    }

    public synchronized MigrationReport run() {
        preparation.prepareControl();
        var results = new ArrayList<MigrationReport.Result>();
        for (var cell : cells.ids()) {
            preparation.prepare(cell);
            var behind = behind(cell);
            results.addAll(migrate(cell, behind));
            tellControl(cell);
        }
        var report = new MigrationReport(results);
        report.results().forEach(Migrations::log);
        return report;
    }

    /** Reads the ledger and nothing else. */
    private List<Ledger.Row> behind(String cell) {
        try (var session = cells.admin(cell)) {
            return new Ledger(session)
                    .rows().stream()
                            .filter(row -> !versions.includes(row.version()))
                            .toList();
        }
    }

    private List<MigrationReport.Result> migrate(String cell, List<Ledger.Row> behind) {
        var results = new ArrayList<MigrationReport.Result>();
        var waiting = new ArrayList<>(behind);
        while (!waiting.isEmpty() && results.size() < 2 && results.stream().noneMatch(MigrationReport.Result::isDone)) {
            results.add(migrate(cell, waiting.removeFirst()));
        }
        if (results.stream().anyMatch(MigrationReport.Result::isDone)) {
            results.addAll(inParallel(cell, waiting));
        } else {
            // 最初の二つがどちらも通らないときは、版のほうを疑って残りに触れない
            waiting.forEach(row -> results.add(result(cell, row, Texts.of("migration.canary"))));
        }
        return results;
    }

    private List<MigrationReport.Result> inParallel(String cell, List<Ledger.Row> rows) {
        try (var workers = Executors.newFixedThreadPool(
                PARALLEL, Thread.ofVirtual().name("migration-", 0).factory())) {
            var tasks = rows.stream()
                    .map(row -> (Callable<MigrationReport.Result>) () -> migrate(cell, row))
                    .toList();
            return workers.invokeAll(tasks).stream().map(Migrations::join).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The migration was interrupted; the next run continues it", e);
        }
    }

    private MigrationReport.Result migrate(String cell, Ledger.Row row) {
        var steps = scripts.after(cell, row.version());
        for (var attempt = 1; ; attempt++) {
            var result = attempt(cell, row, steps, attempt < ATTEMPTS);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    /** Empty if a table was in use and another attempt may find it free. */
    private Optional<MigrationReport.Result> attempt(
            String cell, Ledger.Row row, List<Script> steps, boolean mayTryAgain) {
        try (var session = cells.admin(cell)) {
            session.inTransaction(() -> {
                if (new Ledger(session).advance(row.tenant(), row.version(), versions.expected())) {
                    new SchemaBuilder(session, row.tenant()).apply(steps);
                }
            });
            return Optional.of(result(cell, row, ""));
        } catch (RuntimeException e) {
            if (mayTryAgain && e instanceof ChangeSetFailed failed && failed.isLockTimeout()) {
                LOG.info(
                        "Tenant {}: a table is in use, trying again",
                        row.tenant().code());
                return Optional.empty();
            }
            var reason = e instanceof ChangeSetFailed failed ? failed.reason() : Texts.lastWords(e);
            LOG.error("Tenant {} stays at version {}", row.tenant().code(), row.version(), e);
            stopped(cell, row, reason);
            return Optional.of(result(cell, row, reason));
        }
    }

    private void stopped(String cell, Ledger.Row row, String reason) {
        try (var session = cells.admin(cell)) {
            new Ledger(session).stopped(row.tenant(), reason);
        }
    }

    /** The control schema repeats what the ledgers say; after a crash in between it is put right here. */
    private void tellControl(String cell) {
        try (var session = cells.admin(cell);
                var control = cells.control()) {
            new Ledger(session)
                    .rows()
                    .forEach(row -> control.ask()
                            .sql(
                                    "update agata.tenant set schema_version = :version, reason = :reason where code = :code"
                                            + " and state = 'ACTIVE' and (schema_version, reason) <> (:version, :reason)")
                            .param("version", row.version())
                            .param("reason", row.reason())
                            .param("code", row.tenant().code())
                            .update());
        }
    }

    private MigrationReport.Result result(String cell, Ledger.Row row, String reason) {
        return new MigrationReport.Result(cell, row.tenant(), row.version(), versions.expected(), reason);
    }

    private static void log(MigrationReport.Result result) {
        LOG.info(
                "Tenant {} of cell {}: version {} -> {} {}",
                result.tenant().code(),
                result.cell(),
                result.from(),
                result.to(),
                result.isDone() ? "done" : "NOT DONE: " + result.reason());
    }

    private static MigrationReport.Result join(Future<MigrationReport.Result> task) {
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
