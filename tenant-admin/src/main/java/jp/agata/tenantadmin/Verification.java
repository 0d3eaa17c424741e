package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.List;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** Checks one tenant against the template and, for a new one, its isolation by attack (検証). */
@Component
class Verification {

    private final Cells cells;

    Verification(Cells cells) {
        this.cells = cells;
    }

    List<Report.Line> drift(String cell, Tenant tenant) {
        try (var session = cells.admin(cell)) {
            return Drift.of(session, TenantSchema.of(tenant)).lines();
        }
    }

    List<Report.Line> whole(String cell, Tenant tenant, int passwordEpoch) {
        var lines = new ArrayList<>(drift(cell, tenant));
        try (var admin = cells.admin(cell);
                var login = cells.login(cell, tenant, passwordEpoch)) {
            lines.add(Seeds.compare(admin, TenantSchema.of(tenant)));
            lines.add(signIn(login, tenant));
            var attack = new IsolationAttack(login, tenant);
            lines.add(attack.own(insertOnly(admin, tenant)));
            lines.add(attack.others(targets(admin, tenant)));
            lines.add(strangers(admin, tenant));
        }
        return lines;
    }

    private static Report.Line signIn(CellSession login, Tenant tenant) {
        var where = login.ask()
                .sql("select current_user || ' ' || current_schema()")
                .query(String.class)
                .single();
        var expected = tenant.loginRole() + " " + tenant.schema();
        return new Report.Line(
                Texts.of("report.login"), where.equals(expected), Texts.of("report.login.is", where, expected));
    }

    private static List<String> insertOnly(CellSession admin, Tenant tenant) {
        return admin.ask()
                .sql("select relname::text from pg_class where relnamespace = cast(? as regnamespace)"
                        + " and relkind in ('r', 'p') and obj_description(oid, 'pg_class') = 'insert-only'")
                .param(tenant.schema())
                .query(String.class)
                .list();
    }

    /** One table of every schema but the tenant's own, the template and the prefecture's included. */
    private static List<IsolationAttack.Target> targets(CellSession admin, Tenant tenant) {
        return admin.ask()
                .sql(
                        "select distinct on (schemaname) schemaname || '.' || quote_ident(tablename) as name, tableowner"
                                + " from pg_tables where schemaname ~ '^(t_|agata)' and schemaname <> ? order by schemaname, tablename")
                .param(tenant.schema())
                .query((row, n) -> new IsolationAttack.Target(row.getString("name"), row.getString("tableowner")))
                .list();
    }

    /** The other way round: nobody else's role may enter this schema. */
    private static Report.Line strangers(CellSession admin, Tenant tenant) {
        var open = admin.ask()
                .sql("select rolname::text from pg_roles where not rolsuper and rolname ~ '^(t_|agata_(control|jobs))'"
                        + " and rolname not in (?, ?) and has_schema_privilege(rolname, ?, 'usage')")
                .params(tenant.loginRole(), tenant.ownerRole(), tenant.schema())
                .query(String.class)
                .list();
        return new Report.Line(
                Texts.of("report.strangers"),
                open.isEmpty(),
                open.isEmpty() ? Texts.of("report.strangers.none") : String.join("、", open));
    }
}
