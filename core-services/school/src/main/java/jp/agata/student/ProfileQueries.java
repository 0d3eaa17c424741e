package jp.agata.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything about one student, latest first. */
@Component
class ProfileQueries {

    private record Person(@Nullable LocalDate birthDate, int gender, boolean addressProtected) {}

    private record PlaceOf(UUID enrollment, Profile.Place place) {}

    private final JdbcClient jdbc;

    ProfileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without contacts; those are another question. */
    Optional<Profile> find(UUID student) {
        return jdbc.sql("select birth_date, gender, address_protected from student where id = :student")
                .param("student", student)
                .query(Person.class)
                .optional()
                .map(person -> new Profile(
                        student,
                        person.birthDate(),
                        Gender.of(person.gender()),
                        person.addressProtected(),
                        names(student),
                        stays(student),
                        new Profile.Contacts(false, false, List.of())));
    }

    List<Profile.Contacts.Dated> contacts(UUID student) {
        return jdbc.sql("select * from student_contact where student_id = :student order by valid_from desc")
                .param("student", student)
                .query((row, _) -> new Profile.Contacts.Dated(contact(row), date(row, "valid_from")))
                .list();
    }

    private List<Profile.Name> names(UUID student) {
        return jdbc.sql("""
                        select kind, name, furigana, valid_from as "from", valid_until as until from student_name
                        where student_id = :student order by valid_until desc nulls first, valid_from desc, kind desc""").param("student", student).query(Profile.Name.class).list();
    }

    private List<Profile.Stay> stays(UUID student) {
        var places = jdbc.sql("""
                        select m.enrollment_id, h.id, h.school_year, m.grade, m.number, m.valid_from, m.valid_until,
                          case h.kind when 'REGULAR' then h.grades[1] || '年' || h.name || '組'
                            when 'MULTI_GRADE' then h.name || '年 複式' else h.name end as name
                        from homeroom_membership m join homeroom h on h.id = m.homeroom_id
                        join enrollment e on e.id = m.enrollment_id
                        where e.student_id = :student order by m.valid_from desc""")
                .param("student", student)
                .query((row, _) -> new PlaceOf(row.getObject("enrollment_id", UUID.class), place(row)))
                .list();
        return jdbc.sql("""
                        select e.*, s.name as school from enrollment e join school s on s.id = e.school_id
                        where e.student_id = :student order by e.start_date desc""")
                .param("student", student)
                .query((row, _) -> stay(row, places))
                .list();
    }

    private static Profile.Stay stay(ResultSet row, List<PlaceOf> places) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var end = row.getString("end_kind");
        return new Profile.Stay(
                id,
                row.getObject("school_id", UUID.class),
                row.getString("school"),
                StartKind.valueOf(row.getString("start_kind")),
                date(row, "start_date"),
                row.getObject("left_date", LocalDate.class),
                row.getObject("roll_end_date", LocalDate.class),
                end == null ? null : EndKind.valueOf(end),
                row.getString("from_school"),
                row.getString("to_school"),
                places.stream()
                        .filter(place -> place.enrollment().equals(id))
                        .map(PlaceOf::place)
                        .toList());
    }

    private static Profile.Place place(ResultSet row) throws SQLException {
        return new Profile.Place(
                row.getObject("id", UUID.class),
                row.getInt("school_year"),
                row.getString("name"),
                row.getInt("grade"),
                row.getInt("number"),
                date(row, "valid_from"),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("postal_code"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("guardian_name"),
                row.getString("guardian_relation"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
