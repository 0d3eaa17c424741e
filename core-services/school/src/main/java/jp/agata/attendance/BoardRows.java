package jp.agata.attendance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school's homerooms have entered on a day. */
@Component
class BoardRows {

    private record Entered(UUID enrollment, Mark mark) {}

    private record Found(UUID homeroom, Sheet.Confirmation confirmation) {}

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was entered for the day, by enrollment. */
    Map<UUID, Mark> marks(UUID school, LocalDate day) {
        return jdbc
                .sql("""
                        select m.* from attendance_mark m join homeroom h on h.id = m.homeroom_id
                        where h.school_id = :school and m.day = :day""")
                .param("school", school)
                .param("day", day)
                .query((row, _) -> new Entered(row.getObject("enrollment_id", UUID.class), MarkRows.mark(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Entered::enrollment, Entered::mark));
    }

    Map<UUID, Sheet.Confirmation> confirmations(UUID school, LocalDate day) {
        return jdbc
                .sql("""
                        select s.* from attendance_sheet s join homeroom h on h.id = s.homeroom_id
                        where h.school_id = :school and s.day = :day""")
                .param("school", school)
                .param("day", day)
                .query((row, _) -> new Found(
                        row.getObject("homeroom_id", UUID.class),
                        new Sheet.Confirmation(
                                row.getString("confirmed_by_name"),
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::homeroom, Found::confirmation));
    }

    /** Changes whenever one of the others would, or a day before is confirmed. */
    String stamp(UUID school, LocalDate day) {
        return jdbc.sql("""
                        select concat_ws('/',
                          (select concat_ws('/', count(*), max(s.confirmed_at))
                            from attendance_sheet s join homeroom h on h.id = s.homeroom_id where h.school_id = :school),
                          (select concat_ws('/', count(*), max(m.changed_at))
                            from attendance_mark m join homeroom h on h.id = m.homeroom_id
                            where h.school_id = :school and m.day = :day))""")
                .param("school", school)
                .param("day", day)
                .query(String.class)
                .single();
    }
}
