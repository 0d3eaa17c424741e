package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the control schema, each cell's template and then every tenant to this release's version. A tenant that does
 * not take it is named with a reason and left as it was; the others go on, and the next run tries it again. Whoever was
 * changed is compared with the template afterwards.
 */
@Component
public class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

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

    /** At the start of a server: where nothing is behind, the ledgers are read and nothing else. */
    public MigrationReport run() {
        return run(false);
    }

    /** As a release ends: nobody is behind, and every tenant is what the template is. */
    public MigrationReport release() {
        return run(true);
    }

    private synchronized MigrationReport run(boolean compareAll) {
        preparation.prepareControl();
        var results = new ArrayList<MigrationReport.Result>();
        var differences = new ArrayList<MigrationReport.Difference>();
        for (var cell : cells.ids()) {
            preparation.prepare(cell);
            var migrated = new CellMigration(cells, cell, scripts, versions.expected()).run(behind(cell));
            var compared = compare(cell, compareAll ? current(cell) : changed(migrated));
            results.addAll(migrated);
            differences.addAll(of(cell, compared));
            tellControl(cell, compared);
        }
        var report = new MigrationReport(results, differences);
        report.log(LOG);
        return report;
    }

    private List<Ledger.Row> behind(String cell) {
        return rows(cell).stream()
                .filter(row -> !versions.includes(row.version()))
                .toList();
    }

    private List<Tenant> current(String cell) {
        return rows(cell).stream()
                .filter(row -> versions.includes(row.version()))
                .map(Ledger.Row::tenant)
                .toList();
    }

    private List<Ledger.Row> rows(String cell) {
        try (var session = cells.admin(cell)) {
            return new Ledger(session).rows();
        }
    }

    private static List<Tenant> changed(List<MigrationReport.Result> results) {
        return results.stream()
                .filter(MigrationReport.Result::isDone)
                .map(MigrationReport.Result::tenant)
                .toList();
    }

    /** The differences of each that was compared, in words; empty where there are none. */
    private Map<Tenant, String> compare(String cell, List<Tenant> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        try (var session = cells.admin(cell)) {
            var different = new HashSet<>(Drift.different(session, tenants));
            return tenants.stream()
                    .collect(Collectors.toMap(
                            tenant -> tenant,
                            tenant -> different.contains(tenant)
                                    ? Drift.of(session, TenantSchema.of(tenant)).summary()
                                    : ""));
        }
    }

    private static List<MigrationReport.Difference> of(String cell, Map<Tenant, String> compared) {
        return compared.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new MigrationReport.Difference(cell, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The control schema repeats what the ledgers say; after a crash in between it is put right here. */
    private void tellControl(String cell, Map<Tenant, String> compared) {
        var rows = rows(cell);
        try (var control = cells.control()) {
            var book = new ControlRows(control);
            book.versions(rows);
            book.drift(compared);
        }
    }
}
