package jp.agata.tenantadmin;

import java.util.List;
import jp.agata.tenancy.Tenant;

/** The cell's own list of its tenants and the version each has reached. */
record Ledger(CellSession session) {

    record Row(Tenant tenant, int version, boolean opened, String reason) {}

    List<Row> rows() {
        return session.ask()
                .sql("select tenant, version, opened, reason from agata_cell.ledger order by tenant")
                .query((row, n) -> new Row(
                        new Tenant(row.getString("tenant")),
                        row.getInt("version"),
                        row.getBoolean("opened"),
                        row.getString("reason")))
                .list();
    }

    boolean isOpen(Tenant tenant) {
        return session.is("select exists (select from agata_cell.ledger where tenant = ? and opened)", tenant.code());
    }

    void add(Tenant tenant, int version) {
        session.ask()
                .sql("insert into agata_cell.ledger (tenant, version) values (?, ?)")
                .params(tenant.code(), version)
                .update();
    }

    /** Compare and set: false if another migration was first, and it then holds or has done this tenant. */
    boolean advance(Tenant tenant, int from, int to) {
        var hit = session.ask()
                .sql("update agata_cell.ledger set version = ?, reason = '', changed_at = now()"
                        + " where tenant = ? and version = ?")
                .params(to, tenant.code(), from)
                .update();
        return hit == 1;
    }

    void stopped(Tenant tenant, String reason) {
        session.ask()
                .sql("update agata_cell.ledger set reason = ?, changed_at = now() where tenant = ?")
                .params(reason, tenant.code())
                .update();
    }

    void open(Tenant tenant) {
        session.ask()
                .sql("update agata_cell.ledger set opened = true where tenant = ?")
                .params(tenant.code())
                .update();
    }

    /** Only a tenant that nobody could ever enter is forgotten. */
    void forget(Tenant tenant) {
        session.ask()
                .sql("delete from agata_cell.ledger where tenant = ? and not opened")
                .param(tenant.code())
                .update();
    }
}
