package jp.agata.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.attendance.GradeDays.GradeHomeroom;
import jp.agata.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which homerooms of a school hold students of a grade, and when: what decides whether a grade is wholly closed. */
@Component
class GradeRows {

    private final JdbcClient jdbc;

    GradeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GradeHomeroom> homerooms(UUID school, int grade, SchoolYear year) {
        return jdbc
                .sql("""
                        select h.id, h.kind = 'SPECIAL_NEEDS' as special_needs, greatest(m.valid_from, e.start_date) as first_day,
                          least(m.valid_until, coalesce(e.left_date, e.roll_end_date), :last) as last_day
                        from homeroom h
                        join homeroom_membership m on m.homeroom_id = h.id
                        join enrollment e on e.id = m.enrollment_id
                        where h.school_id = :school and h.school_year = :year and m.grade = :grade""")
                .param("school", school)
                .param("grade", grade)
                .param("year", year.year())
                .param("last", year.lastDay())
                .query((row, _) -> new GradeHomeroom(
                        row.getObject("id", UUID.class),
                        row.getBoolean("special_needs"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
