package jp.agata.tenantadmin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The control schema's list of municipalities and how far each is in being added. */
@Component
class TenantBook {

    /** @param millis how long it took; 0 while it has not ended */
    record Progress(Step step, Step.State state, int millis) {}

    private final JdbcClient control;
    private final Clock clock;

    TenantBook(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    List<Municipality> all() {
        return control.sql("select * from tenant order by code")
                .query(TenantBook::municipality)
                .list();
    }

    Optional<Municipality> find(Tenant tenant) {
        return control.sql("select * from tenant where code = ?")
                .param(tenant.code())
                .query(TenantBook::municipality)
                .optional();
    }

    List<String> cells() {
        return control.sql("select id from cell order by id")
                .query(String.class)
                .list();
    }

    /** Where the next one goes if nobody says: the cell with the fewest. */
    String emptiestCell() {
        return control.sql("select c.id from cell c left join tenant t on t.cell_id = c.id"
                        + " group by c.id order by count(t.code), c.id limit 1")
                .query(String.class)
                .single();
    }

    /** True if the code was free, or an earlier attempt had failed. */
    boolean begin(Tenant tenant, String name, String cell, String by) {
        var begun = control.sql("""
                        insert into tenant (code, name, cell_id, state, created_at, created_by)
                        values (:code, :name, :cell, 'PROVISIONING', :at, :by)
                        on conflict (code) do update set name = :name, cell_id = :cell, state = 'PROVISIONING',
                          reason = '', created_at = :at, created_by = :by where tenant.state = 'FAILED'""")
                .param("code", tenant.code())
                .param("name", name)
                .param("cell", cell)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        if (begun == 1) {
            steps(tenant);
        }
        return begun == 1;
    }

    void failed(Tenant tenant, String reason) {
        control.sql("update tenant set state = 'FAILED', reason = ? where code = ? and state = 'PROVISIONING'")
                .params(reason, tenant.code())
                .update();
        control.sql("update tenant_step set state = 'FAILED' where tenant_code = ? and state = 'RUNNING'")
                .param(tenant.code())
                .update();
    }

    void opened(Tenant tenant, int version) {
        control.sql("update tenant set state = 'ACTIVE', schema_version = ?, reason = '' where code = ?")
                .params(version, tenant.code())
                .update();
    }

    void compared(Tenant tenant, String drift) {
        control.sql("update tenant set drift = ? where code = ?")
                .params(drift, tenant.code())
                .update();
    }

    void step(Tenant tenant, Step step, Step.State state, int millis) {
        control.sql("update tenant_step set state = ?, millis = ? where tenant_code = ? and position = ?")
                .params(state.name(), millis, tenant.code(), step.ordinal())
                .update();
    }

    List<Progress> progress(Tenant tenant) {
        return control.sql("select step, state, coalesce(millis, 0) as millis from tenant_step"
                        + " where tenant_code = ? order by position")
                .param(tenant.code())
                .query((row, n) -> new Progress(
                        Step.valueOf(row.getString("step")),
                        Step.State.valueOf(row.getString("state")),
                        row.getInt("millis")))
                .list();
    }

    private void steps(Tenant tenant) {
        control.sql("delete from tenant_step where tenant_code = ?")
                .param(tenant.code())
                .update();
        control.sql(
                        "insert into tenant_step (tenant_code, position, step, state)"
                                + " select :code, position - 1, step, 'WAITING' from unnest(:steps) with ordinality s (step, position)")
                .param("code", tenant.code())
                .param("steps", Stream.of(Step.values()).map(Step::name).toArray(String[]::new))
                .update();
    }

    private static Municipality municipality(ResultSet row, int number) throws SQLException {
        return new Municipality(
                new Tenant(row.getString("code")),
                row.getString("name"),
                row.getString("cell_id"),
                Municipality.State.valueOf(row.getString("state")),
                row.getInt("schema_version"),
                row.getInt("password_epoch"),
                row.getString("reason"),
                row.getString("drift"),
                row.getTimestamp("created_at").toInstant());
    }
}
