package jp.agata.student;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of 学籍 that come with a roster: new students, names, contacts, homerooms. A thousand take a few statements. */
@Service
@Transactional
public class Enrollments {

    /** The ids a registration got. */
    public record Registered(UUID student, UUID enrollment) {}

    private final StudentStatements students;
    private final EnrollmentStatements enrollments;
    private final Access access;
    private final Audit audit;

    Enrollments(StudentStatements students, EnrollmentStatements enrollments, Access access, Audit audit) {
        this.students = students;
        this.enrollments = enrollments;
        this.access = access;
        this.audit = audit;
    }

    /** All or nothing, in the given order. A life id already known becomes a further enrollment of the same student. */
    public List<Registered> register(List<Registration> registrations) {
        require(registrations.stream().map(r -> r.placement().school()).toList());
        var ids = students.keep(registrations);
        var registered = new ArrayList<Registered>();
        var rows = new ArrayList<EnrollmentStatements.EnrollmentRow>();
        for (var r : registrations) {
            var one = new Registered(ids.getOrDefault(r.lifeId(), r.lifeId()), UUID.randomUUID());
            registered.add(one);
            rows.add(row(r.placement(), one));
        }
        enrollments.enroll(rows);
        fill(registrations, registered);
        record("register", registered.stream().map(Registered::student).toList());
        return List.copyOf(registered);
    }

    /** Takes over names; each stays the one in force until the next, and none is lost. */
    public void rename(List<NameChange> changes) {
        var whom = changes.stream().map(NameChange::student).toList();
        require(enrollments.schoolsOf(whom));
        students.name(changes);
        record("rename", whom);
    }

    public void changeContacts(List<ContactChange> changes) {
        var whom = changes.stream().map(ContactChange::student).toList();
        require(enrollments.schoolsOf(whom));
        students.contact(changes);
        record("contact", whom);
    }

    /** Moves students to a homeroom and number from a day on; on the same first day, corrects it. */
    public void assign(List<Assignment> assignments) {
        var whom = assignments.stream().map(Assignment::enrollment).toList();
        require(enrollments.schoolsOfEnrollments(whom));
        enrollments.assign(assignments);
        record("assign", whom);
    }

    private void fill(List<Registration> registrations, List<Registered> registered) {
        var names = new ArrayList<NameChange>();
        var contacts = new ArrayList<ContactChange>();
        var assignments = new ArrayList<Assignment>();
        for (var i = 0; i < registrations.size(); i++) {
            var r = registrations.get(i);
            var ids = registered.get(i);
            var place = r.placement();
            r.names()
                    .forEach(n -> names.add(
                            new NameChange(ids.student(), n.kind(), n.name(), n.furigana(), place.startDate())));
            Stream.ofNullable(r.contact())
                    .forEach(contact -> contacts.add(new ContactChange(ids.student(), contact, place.startDate())));
            assignments.add(new Assignment(
                    ids.enrollment(),
                    place.homeroom(),
                    place.grade(),
                    place.number(),
                    place.memberFrom(),
                    place.note()));
        }
        students.name(names);
        students.contact(contacts);
        enrollments.assign(assignments);
    }

    private void require(List<UUID> schools) {
        schools.stream().distinct().forEach(school -> access.requireSchool(Permission.IMPORT_ROSTER, school));
    }

    private void record(String what, List<UUID> whom) {
        if (!whom.isEmpty()) {
            audit.record(
                    Audit.Action.CHANGE,
                    whom.size() == 1 ? Audit.Target.of("student", whom.getFirst()) : Audit.Target.of("student", "*"),
                    Permission.IMPORT_ROSTER.classification(),
                    Map.of("what", what, "ids", whom));
        }
    }

    private static EnrollmentStatements.EnrollmentRow row(Registration.Placement place, Registered ids) {
        return new EnrollmentStatements.EnrollmentRow(
                ids.enrollment(),
                ids.student(),
                place.school(),
                place.startKind().name(),
                place.startDate(),
                place.fromSchool());
    }
}
