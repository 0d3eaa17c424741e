package jp.agata.tenantadmin;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a cell has besides its tenants: the ledger, the scheduler's tables, the template schema; and the control schema. */
@Component
class CellPreparation {

    /** Names the code below; raised when it changes what it prepares. */
    private static final String EDITION = "1";

    private static final String LOCK = "select pg_advisory_lock(hashtext('agata:prepare'))";

    private final Cells cells;

    CellPreparation(Cells cells) {
        this.cells = cells;
    }

    /** The control schema, owned by the cell's admin; the control role reads and writes its rows. */
    void prepareControl() {
        try (var session = cells.control()) {
            var fingerprint = EDITION + Changelog.fingerprint(Changelog.CONTROL);
            if (!isPrepared(session, "agata", fingerprint)) {
                session.run(LOCK);
                controlSchema(session);
                seal(session, "agata", fingerprint);
            }
            registerCells(session);
        }
    }

    void prepare(String cell) {
        try (var session = cells.admin(cell)) {
            var fingerprint = EDITION + Changelog.fingerprint(Changelog.LEDGER, Changelog.CELL, Changelog.TENANT);
            if (isPrepared(session, "agata_cell", fingerprint)) {
                return;
            }
            session.run(LOCK);
            closeDatabase(session);
            session.run("CREATE SCHEMA IF NOT EXISTS agata_cell");
            new ChangelogRun(Changelog.LEDGER, session).update();
            jobs(session);
            template(session);
            seal(session, "agata_cell", fingerprint);
        }
    }

    private void controlSchema(CellSession session) {
        var login = cells.controlLogin();
        var roles = new Roles(session);
        session.run("CREATE SCHEMA IF NOT EXISTS agata");
        new ChangelogRun(Changelog.CONTROL, session).update();
        if (!roles.exists(login.username())) {
            roles.createIfMissing(login.username(), "LOGIN");
            roles.password(login.username(), login.password());
        }
        roles.allowConnect(login.username());
        new TenantSchema("agata", login.username()).grantRows(session);
        session.run("REVOKE ALL ON agata.control_changelog, agata.control_changelog_lock FROM " + login.username());
    }

    private void registerCells(CellSession session) {
        var known = session.ask()
                .sql("select id from agata.cell")
                .query(String.class)
                .set();
        cells.ids().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> session.ask()
                        .sql("insert into agata.cell (id) values (?) on conflict do nothing")
                        .param(id)
                        .update());
    }

    private static void closeDatabase(CellSession session) {
        var database = new Roles(session).database();
        session.run("REVOKE CONNECT, TEMPORARY ON DATABASE \"%s\" FROM PUBLIC".formatted(database));
        session.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    }

    private void jobs(CellSession session) {
        var jobs = new TenantSchema(Changelog.CELL.schema(), "agata_jobs");
        var roles = new Roles(session);
        session.run("CREATE SCHEMA IF NOT EXISTS " + jobs.name());
        new ChangelogRun(Changelog.CELL, session).update();
        roles.createIfMissing(jobs.loginRole(), "LOGIN NOINHERIT");
        session.run("ALTER ROLE %s SET search_path = %s".formatted(jobs.loginRole(), jobs.name()));
        roles.password(jobs.loginRole(), cells.password(jobs.loginRole()));
        roles.allowConnect(jobs.loginRole());
        jobs.grantRows(session);
    }

    private static void template(CellSession session) {
        var template = TenantSchema.TEMPLATE;
        session.run("CREATE SCHEMA IF NOT EXISTS " + template.name());
        new Roles(session).createIfMissing(template.loginRole(), "NOLOGIN NOINHERIT");
        new ChangelogRun(Changelog.TENANT, session).update();
        template.grantRows(session);
    }

    private static boolean isPrepared(CellSession session, String schema, String fingerprint) {
        return List.of(fingerprint)
                .equals(session.ask()
                        .sql("select obj_description(to_regnamespace(?), 'pg_namespace')")
                        .param(schema)
                        .query(String.class)
                        .list());
    }

    private static void seal(CellSession session, String schema, String fingerprint) {
        session.run("COMMENT ON SCHEMA %s IS '%s'".formatted(schema, fingerprint));
    }
}
