package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed after a day was confirmed. */
@Component
class ChangeRows {

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sheet.Change> of(UUID homeroom, LocalDate day) {
        return jdbc.sql("""
                        select * from attendance_mark_change where homeroom_id = :homeroom and day = :day
                        order by id desc""")
                .param("homeroom", homeroom)
                .param("day", day)
                .query((row, _) -> new Sheet.Change(
                        row.getObject("enrollment_id", UUID.class),
                        row.getString("old_code") == null ? Mark.PRESENT : mark(row, "old"),
                        mark(row, "new"),
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Mark mark(ResultSet row, String prefix) throws SQLException {
        return new Mark(
                AttendanceCode.valueOf(row.getString(prefix + "_code")),
                row.getBoolean(prefix + "_late"),
                row.getBoolean(prefix + "_early"),
                0,
                row.getString(prefix + "_reason"),
                null);
    }
}
