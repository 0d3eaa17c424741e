package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes persons, names and contacts in one statement per table, however many there are. */
@Component
class StudentStatements {

    private record StudentRow(
            UUID id, UUID lifeId, @Nullable LocalDate birthDate, int gender) {}

    private record NameRow(
            UUID id,
            UUID studentId,
            String kind,
            String name,
            String furigana,
            String searchKey,
            LocalDate validFrom) {}

    private record ContactRow(
            UUID studentId,
            LocalDate validFrom,
            String postalCode,
            String address,
            String phone,
            String guardianName,
            String guardianRelation) {}

    private final Batch batch;

    StudentStatements(Batch batch) {
        this.batch = batch;
    }

    /** The student's id for each life id, whether just added or known already. */
    Map<UUID, UUID> keep(List<Registration> students) {
        var rows = students.stream()
                .map(s -> new StudentRow(
                        UUID.randomUUID(), s.lifeId(), s.birthDate(), s.gender().code()))
                .toList();
        return batch
                .statement("""
                        insert into student (id, life_id, birth_date, gender)
                        select id, life_id, birth_date, gender
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, life_id uuid, birth_date date, gender smallint)
                        order by life_id
                        on conflict (life_id) do update set
                          birth_date = coalesce(excluded.birth_date, student.birth_date),
                          gender = case when excluded.gender = 0 then student.gender else excluded.gender end,
                          version = student.version + 1
                        returning life_id, id""", rows)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A name equal to the one in force changes nothing; another closes it the day before. */
    void name(List<NameChange> changes) {
        var rows = changes.stream().map(StudentStatements::row).toList();
        var recordset = """
                jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, student_id uuid, kind text, name text,
                  furigana text, search_key text, valid_from date)""";
        batch.statement("update student_name n set valid_until = r.valid_from - 1 from " + recordset + """
                 where n.student_id = r.student_id and n.kind = r.kind and n.valid_until is null
                  and n.valid_from < r.valid_from and (n.name, n.furigana) is distinct from (r.name, r.furigana)""", rows)
                .update();
        batch.statement("""
                insert into student_name (id, student_id, kind, name, furigana, search_key, valid_from)
                select r.id, r.student_id, r.kind, r.name, r.furigana, r.search_key, r.valid_from from """ + " " + recordset + """
                 where not exists (select 1 from student_name n where n.student_id = r.student_id and n.kind = r.kind
                  and n.valid_until is null and (n.name, n.furigana) = (r.name, r.furigana))
                on conflict (student_id, kind, valid_from) do update set name = excluded.name,
                  furigana = excluded.furigana, search_key = excluded.search_key""", rows).update();
    }

    void contact(List<ContactChange> changes) {
        var rows = changes.stream().map(StudentStatements::row).toList();
        batch.statement("""
                insert into student_contact (student_id, valid_from, postal_code, address, phone, guardian_name, guardian_relation)
                select r.* from jsonb_to_recordset(cast(:rows as jsonb)) as r(student_id uuid, valid_from date,
                  postal_code text, address text, phone text, guardian_name text, guardian_relation text)
                where (r.postal_code, r.address, r.phone, r.guardian_name, r.guardian_relation) is distinct from (
                  select row(c.postal_code, c.address, c.phone, c.guardian_name, c.guardian_relation)
                  from student_contact c where c.student_id = r.student_id order by c.valid_from desc limit 1)
                on conflict (student_id, valid_from) do update set postal_code = excluded.postal_code,
                  address = excluded.address, phone = excluded.phone, guardian_name = excluded.guardian_name,
                  guardian_relation = excluded.guardian_relation""", rows).update();
    }

    private static NameRow row(NameChange c) {
        return new NameRow(
                UUID.randomUUID(),
                c.student(),
                c.kind().name(),
                c.name(),
                c.furigana(),
                NameKey.of(c.name(), c.furigana()).value(),
                c.from());
    }

    private static ContactRow row(ContactChange c) {
        var to = c.contact();
        return new ContactRow(
                c.student(),
                c.from(),
                to.postalCode(),
                to.address(),
                to.phone(),
                to.guardianName(),
                to.guardianRelation());
    }
}
