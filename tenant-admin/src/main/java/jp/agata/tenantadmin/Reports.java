package jp.agata.tenantadmin;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verification reports as kept: added, never changed. */
@Component
class Reports {

    private final JdbcClient control;

    Reports(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    void add(Report report) {
        control.sql("insert into tenant_report (id, tenant_code, kind, passed, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        report.tenant(),
                        report.kind().name(),
                        report.passed(),
                        Timestamp.from(report.madeAt()),
                        report.madeBy())
                .update();
        addLines(report);
    }

    private void addLines(Report report) {
        var lines = report.lines();
        control.sql("""
                        insert into tenant_report_line (report_id, position, title, passed, detail)
                        select :id, position - 1, title, passed, detail
                        from unnest(:titles, :passed, :details) with ordinality l (title, passed, detail, position)""")
                .param("id", report.id())
                .param("titles", lines.stream().map(Report.Line::title).toArray(String[]::new))
                .param("passed", lines.stream().map(Report.Line::passed).toArray(Boolean[]::new))
                .param("details", lines.stream().map(Report.Line::detail).toArray(String[]::new))
                .update();
    }

    Optional<Report> find(Tenant tenant, UUID id) {
        var lines = lines(id);
        return control.sql("select * from tenant_report where tenant_code = ? and id = ?")
                .params(tenant.code(), id)
                .query((row, n) -> new Report(
                        id,
                        tenant.code(),
                        Report.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("passed"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        lines))
                .optional();
    }

    /** Newest first, without their lines. */
    List<Report> of(Tenant tenant) {
        return control.sql("select * from tenant_report where tenant_code = ? order by made_at desc, id limit 50")
                .param(tenant.code())
                .query((row, n) -> new Report(
                        row.getObject("id", UUID.class),
                        tenant.code(),
                        Report.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("passed"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        List.of()))
                .list();
    }

    private List<Report.Line> lines(UUID report) {
        return control.sql("select title, passed, detail from tenant_report_line where report_id = ? order by position")
                .param(report)
                .query((row, n) ->
                        new Report.Line(row.getString("title"), row.getBoolean("passed"), row.getString("detail")))
                .list();
    }
}
