package jp.agata.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses, telephones and guardians (連絡先) of a school's students. Whoever shows or prints them records that. */
@Service
@Transactional(readOnly = true)
public class Contacts {

    /** What a school's roster says of a student besides name and number. */
    public record Entry(UUID student, @Nullable LocalDate birthDate, Contact contact) {}

    private final JdbcClient jdbc;
    private final Access access;

    Contacts(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** By student, as valid on the day; of a child under protection (支援措置) without any address. */
    public Map<UUID, Entry> ofSchool(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_CONTACT, school);
        return jdbc.sql("""
                        select distinct on (s.id) s.id as student_id, s.birth_date, s.address_protected,
                          coalesce(c.postal_code, '') as postal_code, coalesce(c.address, '') as address,
                          coalesce(c.phone, '') as phone, coalesce(c.guardian_name, '') as guardian_name,
                          coalesce(c.guardian_relation, '') as guardian_relation
                        from enrollment e join student s on s.id = e.student_id
                        left join student_contact c on c.student_id = s.id and c.valid_from <= :day
                        where e.school_id = :school and e.start_date <= :day
                          and (e.roll_end_date is null or e.roll_end_date >= :day)
                        order by s.id, c.valid_from desc""").param("school", school).param("day", day).query((row, _) -> entry(row)).stream()
                .collect(Collectors.toMap(Entry::student, entry -> entry));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var contact = new Contact(
                row.getString("postal_code"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("guardian_name"),
                row.getString("guardian_relation"));
        return new Entry(
                row.getObject("student_id", UUID.class),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("address_protected") ? contact.withoutAddress() : contact);
    }
}
