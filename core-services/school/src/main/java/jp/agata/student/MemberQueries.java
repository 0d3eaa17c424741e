package jp.agata.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.calendar.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belonged where, in which order. */
@Component
class MemberQueries {

    private static final String COLUMNS = """
            select e.id as enrollment_id, e.student_id, e.start_kind, e.start_date, e.left_date, e.roll_end_date, e.end_kind, s.gender,
              m.homeroom_id, m.number, m.grade, m.valid_from as member_from, m.valid_until as member_until,
              n.name, n.furigana
            """;
    private static final String STUDENT = """
            join student s on s.id = e.student_id
            join lateral (
              select name, furigana from student_name where student_id = e.student_id
              order by (valid_from <= :until and (valid_until is null or valid_until >= :until)) desc,
                (kind = 'SCHOOL') desc, valid_from desc limit 1) n on true
            """;
    private static final String ON_ROLL = """
            e.start_date <= :until and (e.roll_end_date is null or e.roll_end_date >= :from)
            """;

    private final JdbcClient jdbc;

    MemberQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> ofHomeroom(UUID homeroom, LocalDate from, LocalDate until) {
        return jdbc.sql(COLUMNS + "from homeroom_membership m join enrollment e on e.id = m.enrollment_id " + STUDENT
                        + "where m.homeroom_id = :homeroom and m.valid_from <= :until"
                        + " and (m.valid_until is null or m.valid_until >= :from) and " + ON_ROLL
                        + "order by m.number")
                .param("homeroom", homeroom)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> member(row))
                .list();
    }

    List<Membership> memberships(UUID homeroom, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select e.id, m.grade, e.start_date, e.left_date, e.roll_end_date, m.valid_from, m.valid_until
                        from homeroom_membership m join enrollment e on e.id = m.enrollment_id
                        where m.homeroom_id = :homeroom and m.valid_from <= :until
                          and (m.valid_until is null or m.valid_until >= :from) and """ + " " + ON_ROLL)
                .param("homeroom", homeroom)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getInt("grade"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("left_date", LocalDate.class),
                        row.getObject("roll_end_date", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** In the homerooms of one school year. */
    List<Member> ofSchool(UUID school, LocalDate from, LocalDate until) {
        return jdbc.sql(COLUMNS + "from enrollment e " + STUDENT + """
                        left join (homeroom_membership m join homeroom h on h.id = m.homeroom_id and h.school_year = :year)
                          on m.enrollment_id = e.id and m.valid_from <= :until
                            and (m.valid_until is null or m.valid_until >= :from)
                        where e.school_id = :school and """ + " " + ON_ROLL
                        + "order by h.position, m.number, n.furigana, e.id")
                .param("school", school)
                .param("year", SchoolYear.of(until).year())
                .param("from", from)
                .param("until", until)
                .query((row, _) -> member(row))
                .list();
    }

    /** In the homeroom of that day, or the one nearest before it, else the first after. */
    Optional<Member> ofEnrollment(UUID enrollment, LocalDate day) {
        return jdbc.sql(COLUMNS + "from enrollment e " + STUDENT + """
                        left join lateral (select * from homeroom_membership where enrollment_id = e.id
                          order by (valid_from <= :until and (valid_until is null or valid_until >= :until)) desc,
                            (valid_from <= :until) desc, abs(valid_from - :until) limit 1) m on true
                        where e.id = :enrollment""")
                .param("enrollment", enrollment)
                .param("until", day)
                .query((row, _) -> member(row))
                .optional();
    }

    Map<UUID, HomeroomOverview.Count> counts(UUID school, LocalDate day) {
        return jdbc
                .sql("""
                        select m.homeroom_id, count(*), count(*) filter (where s.gender = 1),
                          count(*) filter (where s.gender = 2)
                        from enrollment e join homeroom_membership m on m.enrollment_id = e.id
                        join student s on s.id = e.student_id
                        where e.school_id = :school and m.valid_from <= :until
                          and (m.valid_until is null or m.valid_until >= :from) and """ + " " + ON_ROLL + "group by m.homeroom_id")
                .param("school", school)
                .param("from", day)
                .param("until", day)
                .query((row, _) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new HomeroomOverview.Count(row.getInt(2), row.getInt(3), row.getInt(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, Integer> countsBySchool(LocalDate day) {
        return jdbc
                .sql("select e.school_id, count(*) from enrollment e where " + ON_ROLL + " group by e.school_id")
                .param("from", day)
                .param("until", day)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("enrollment_id", UUID.class),
                row.getObject("student_id", UUID.class),
                row.getObject("homeroom_id", UUID.class),
                row.getInt("number"),
                row.getInt("grade"),
                row.getString("name"),
                row.getString("furigana"),
                Gender.of(row.getInt("gender")),
                StartKind.valueOf(row.getString("start_kind")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("left_date", LocalDate.class),
                row.getObject("roll_end_date", LocalDate.class),
                endKind(row),
                row.getObject("member_from", LocalDate.class),
                row.getObject("member_until", LocalDate.class));
    }

    private static @Nullable EndKind endKind(ResultSet row) throws SQLException {
        var kind = row.getString("end_kind");
        return kind == null ? null : EndKind.valueOf(kind);
    }
}
