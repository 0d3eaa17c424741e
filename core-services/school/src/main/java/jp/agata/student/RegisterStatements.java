package jp.agata.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.student.StudentRegister.Correction;
import jp.agata.student.StudentRegister.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole roll in one statement and puts persons right in another. */
@Component
class RegisterStatements {

    private record CorrectionRow(
            UUID studentId,
            @Nullable LocalDate birthDate,
            @Nullable Integer gender,
            @Nullable UUID lifeId) {}

    private static final String NAME_IN_FORCE = """
            left join lateral (
              select name, furigana from student_name where student_id = s.id and kind = '%s'
                and valid_until is null order by valid_from desc limit 1) %s on true
            """;

    private final JdbcClient jdbc;
    private final Batch batch;

    RegisterStatements(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Entry> onRoll(LocalDate day) {
        return jdbc.sql("""
                        select s.id, e.id as enrollment_id, s.life_id, s.birth_date, s.gender, s.address_protected, e.school_id, school.name as school_name,
                          m.homeroom_id, h.name as homeroom_name, h.kind, m.grade, m.number,
                          coalesce(n.name, a.name) as name, coalesce(n.furigana, a.furigana) as furigana, a.name as alias,
                          c.postal_code, c.address, c.phone, c.guardian_name, c.guardian_relation
                        from enrollment e join student s on s.id = e.student_id join school on school.id = e.school_id
                        """ + NAME_IN_FORCE.formatted("FAMILY_REGISTER", "n") + NAME_IN_FORCE.formatted("SCHOOL", "a")
                        + """
                        left join lateral (
                          select * from student_contact where student_id = s.id order by valid_from desc limit 1) c on true
                        left join (homeroom_membership m join homeroom h on h.id = m.homeroom_id and h.school_year = :year)
                          on m.enrollment_id = e.id and m.valid_until is null
                        where e.roll_end_date is null or e.roll_end_date >= :day
                        order by e.school_id, h.position, m.number, s.id""")
                .param("year", SchoolYear.of(day).year())
                .param("day", day)
                .query((row, _) -> entry(row))
                .list();
    }

    void lock(UUID school) {
        jdbc.sql("select id from school where id = :school for update")
                .param("school", school)
                .query(UUID.class)
                .single();
    }

    /** Only children on roll of that school. */
    void correct(UUID school, List<Correction> corrections) {
        var rows = corrections.stream()
                .map(c -> new CorrectionRow(
                        c.student(),
                        c.birthDate(),
                        c.gender().map(Gender::code).orElse(null),
                        c.lifeId().orElse(null)))
                .toList();
        batch.statement("""
                        update student s set birth_date = coalesce(r.birth_date, s.birth_date),
                          gender = coalesce(r.gender, s.gender), life_id = coalesce(r.life_id, s.life_id), version = s.version + 1
                        from jsonb_to_recordset(cast(:rows as jsonb))
                          as r(student_id uuid, birth_date date, gender smallint, life_id uuid)
                        where s.id = r.student_id and exists (
                          select 1 from enrollment e where e.student_id = s.id and e.school_id = :school and e.roll_end_date is null)""", rows).param("school", school).update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("life_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("school_name"),
                row.getObject("homeroom_id", UUID.class),
                text(row, "homeroom_name"),
                kind == null ? HomeroomKind.REGULAR : HomeroomKind.valueOf(kind),
                row.getInt("grade"),
                row.getInt("number"),
                text(row, "name"),
                text(row, "furigana"),
                text(row, "alias"),
                Gender.of(row.getInt("gender")),
                row.getObject("birth_date", LocalDate.class),
                new Contact(
                        text(row, "postal_code"),
                        text(row, "address"),
                        text(row, "phone"),
                        text(row, "guardian_name"),
                        text(row, "guardian_relation")),
                row.getBoolean("address_protected"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
