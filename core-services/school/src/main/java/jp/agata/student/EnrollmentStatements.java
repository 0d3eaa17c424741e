package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes enrollments and homeroom memberships in one statement per table, however many there are. */
@Component
class EnrollmentStatements {

    record EnrollmentRow(
            UUID id, UUID studentId, UUID schoolId, String startKind, LocalDate startDate, String fromSchool) {}

    private record MembershipRow(
            UUID id, UUID enrollmentId, UUID homeroomId, int grade, int number, LocalDate validFrom, String note) {}

    private static final String MEMBERSHIPS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, enrollment_id uuid, homeroom_id uuid,
              grade smallint, number smallint, valid_from date, note text)""";

    private final Batch batch;

    EnrollmentStatements(Batch batch) {
        this.batch = batch;
    }

    void enroll(List<EnrollmentRow> rows) {
        refuseSecondEnrollments(rows);
        batch.statement("""
                insert into enrollment (id, student_id, school_id, start_kind, start_date, from_school)
                select r.* from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, student_id uuid, school_id uuid,
                  start_kind text, start_date date, from_school text)""", rows).update();
    }

    /** Ends the membership before it in the same school year; on the same first day, corrects it. */
    void assign(List<Assignment> assignments) {
        var rows = assignments.stream().map(EnrollmentStatements::row).toList();
        refuseOtherSchools(rows);
        try {
            batch.statement("delete from homeroom_membership m using " + MEMBERSHIPS + """
                     where m.enrollment_id = r.enrollment_id and m.valid_from = r.valid_from""", rows)
                    .update();
            batch.statement(
                            "update homeroom_membership m set valid_until = r.valid_from - 1 from " + MEMBERSHIPS + """
                     where m.enrollment_id = r.enrollment_id and m.valid_from < r.valid_from
                      and (m.valid_until is null or m.valid_until >= r.valid_from)""",
                            rows)
                    .update();
            batch.statement(
                            "insert into homeroom_membership (id, enrollment_id, homeroom_id, grade, number, valid_from, note)"
                                    + " select r.* from " + MEMBERSHIPS,
                            rows)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw StudentProblem.NUMBER_TAKEN.with();
        }
    }

    /** The school each of these students is on roll in, or was last. */
    List<UUID> schoolsOf(List<UUID> students) {
        return known(batch.ids("""
                select distinct on (e.student_id) e.school_id from enrollment e
                where e.student_id in (select cast(value as uuid) from jsonb_array_elements_text(cast(:rows as jsonb)))
                order by e.student_id, e.start_date desc""", students), students);
    }

    /** The school of each of these enrollments. */
    List<UUID> schoolsOfEnrollments(List<UUID> enrollments) {
        return known(batch.ids("""
                select school_id from enrollment
                where id in (select cast(value as uuid) from jsonb_array_elements_text(cast(:rows as jsonb)))""", enrollments), enrollments);
    }

    private static List<UUID> known(List<UUID> schools, List<UUID> asked) {
        if (schools.size() < asked.stream().distinct().count()) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return schools;
    }

    private void refuseOtherSchools(List<MembershipRow> rows) {
        var inOwnSchool = batch.ids("select e.id from " + MEMBERSHIPS + """
                 join enrollment e on e.id = r.enrollment_id
                join homeroom h on h.id = r.homeroom_id and h.school_id = e.school_id""", rows);
        if (inOwnSchool.size() < rows.size()) {
            throw AccessProblem.NOT_FOUND.with();
        }
    }

    private void refuseSecondEnrollments(List<EnrollmentRow> rows) {
        var already = batch.ids("""
                select e.student_id from enrollment e
                join jsonb_to_recordset(cast(:rows as jsonb)) as r(student_id uuid, start_date date)
                  on r.student_id = e.student_id
                where e.roll_end_date is null or e.roll_end_date >= r.start_date""", rows);
        if (!already.isEmpty()) {
            throw StudentProblem.ALREADY_ENROLLED.with(already.size());
        }
    }

    private static MembershipRow row(Assignment a) {
        return new MembershipRow(
                UUID.randomUUID(), a.enrollment(), a.homeroom(), a.grade(), a.number(), a.from(), a.note());
    }
}
