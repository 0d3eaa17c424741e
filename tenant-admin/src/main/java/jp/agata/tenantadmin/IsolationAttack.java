package jp.agata.tenantadmin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.agata.tenancy.Tenant;
import org.springframework.core.NestedExceptionUtils;

/** Tries, under a tenant's own login role, what it must never be able to do. Every attempt has to be refused. */
final class IsolationAttack {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final CellSession attacker;
    private final Tenant tenant;

    IsolationAttack(CellSession attacker, Tenant tenant) {
        this.attacker = attacker;
        this.tenant = tenant;
    }

    /** Reading a table of every other schema of the cell, plainly and by changing the search path or the role. */
    Report.Line others(List<Target> targets) {
        var attempts = new ArrayList<String>();
        for (var target : targets) {
            attempts.add("select 1 from %s limit 1".formatted(target.table()));
            attempts.add("set role " + target.owner());
        }
        return line("report.isolation", targets.size(), attempts);
    }

    /** Defining anything, and touching what may only be added to. */
    Report.Line own(List<String> insertOnly) {
        var schema = tenant.schema();
        var attempts = new ArrayList<>(List.of(
                "create table %s.attack (a int)".formatted(schema),
                "create table public.attack (a int)",
                "create temporary table attack (a int)",
                "create schema attack",
                "create role attack",
                "set role " + tenant.ownerRole()));
        for (var table : insertOnly) {
            attempts.add("delete from %s.%s".formatted(schema, table));
            attempts.add("truncate %s.%s".formatted(schema, table));
        }
        return line("report.rights", insertOnly.size(), attempts);
    }

    private Report.Line line(String text, int about, List<String> attempts) {
        var open = attempts.stream().filter(sql -> !isRefused(sql)).toList();
        return new Report.Line(
                Texts.of(text),
                open.isEmpty(),
                open.isEmpty()
                        ? Texts.of(text + ".closed", about, attempts.size())
                        : Texts.of(text + ".open", String.join("; ", open)));
    }

    /** Rolled back in any case, so that a door found open is not walked through. */
    private boolean isRefused(String sql) {
        attacker.run("BEGIN");
        try {
            attacker.run(sql);
            return false;
        } catch (RuntimeException e) {
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refusal
                    && INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState());
        } finally {
            attacker.run("ROLLBACK");
        }
    }

    /** A table of somebody else's. */
    record Target(String table, String owner) {}
}
