package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school's homerooms have entered on a day. */
@Component
class BoardRows {

    record Count(UUID homeroom, int absent, int stopped, int late, int early, int unexplained) {
        static Count none(UUID homeroom) {
            return new Count(homeroom, 0, 0, 0, 0, 0);
        }
    }

    private record Found(UUID homeroom, Sheet.Confirmation confirmation) {}

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Count> counts(UUID school, LocalDate day) {
        return jdbc
                .sql("""
                        select m.homeroom_id,
                          count(*) filter (where m.code = any (cast(:absent as text[]))) as absent,
                          count(*) filter (where m.code = any (cast(:stopped as text[]))) as stopped,
                          count(*) filter (where m.late) as late, count(*) filter (where m.early) as early,
                          count(*) filter (where m.code = 'UNEXPLAINED') as unexplained
                        from attendance_mark m join homeroom h on h.id = m.homeroom_id
                        where h.school_id = :school and m.day = :day group by m.homeroom_id""")
                .param("absent", codes(AttendanceCode.Group.ABSENT))
                .param("stopped", codes(AttendanceCode.Group.STOP))
                .param("school", school)
                .param("day", day)
                .query((row, _) -> count(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::homeroom, Function.identity()));
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

    /** Changes whenever one of the others would. */
    String stamp(UUID school, LocalDate day) {
        return jdbc.sql("""
                        select concat_ws('/', count(s.day), max(s.confirmed_at), count(m.day), max(m.changed_at))
                        from homeroom h
                        left join attendance_sheet s on s.homeroom_id = h.id and s.day = :day
                        left join attendance_mark m on m.homeroom_id = h.id and m.day = :day
                        where h.school_id = :school and h.school_year = :year""")
                .param("school", school)
                .param("day", day)
                .param("year", SchoolYear.of(day).year())
                .query(String.class)
                .single();
    }

    private static String[] codes(AttendanceCode.Group group) {
        return Arrays.stream(AttendanceCode.values())
                .filter(code -> code.group() == group)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("homeroom_id", UUID.class),
                row.getInt("absent"),
                row.getInt("stopped"),
                row.getInt("late"),
                row.getInt("early"),
                row.getInt("unexplained"));
    }
}
