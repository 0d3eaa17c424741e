package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homerooms;
import jp.agata.roster.RegisterSnapshot.Child;
import jp.agata.school.School;
import jp.agata.student.Assignment;
import jp.agata.student.Contact;
import jp.agata.student.ContactChange;
import jp.agata.student.Enrollments;
import jp.agata.student.Gender;
import jp.agata.student.NameChange;
import jp.agata.student.NameKind;
import jp.agata.student.Registration;
import jp.agata.student.StartKind;
import jp.agata.student.StudentRegister;
import org.springframework.stereotype.Component;

/** Writes a checked school list: new children, changed names, contacts and places. Whoever is not in it stays. */
@Component
class SchoolTakeOver {

    private static final Set<Field> PLACE = Set.of(Field.GRADE, Field.HOMEROOM, Field.NUMBER);

    private final Homerooms homerooms;
    private final Enrollments enrollments;
    private final StudentRegister register;

    SchoolTakeOver(Homerooms homerooms, Enrollments enrollments, StudentRegister register) {
        this.homerooms = homerooms;
        this.enrollments = enrollments;
        this.register = register;
    }

    /** @param from first day of new children and new places */
    void takeOver(School school, CheckedRoster checked, LocalDate from, LocalDate today) {
        var rows = checked.differences().stream().map(Difference::row).toList();
        var places = Places.of(homerooms, school.id(), SchoolYear.of(today).year(), Places.needed(rows));
        enrollments.register(checked.differences(Difference.Kind.NEW).stream()
                .map(difference -> registration(school, difference.row(), places, from))
                .toList());
        var changed = checked.differences(Difference.Kind.CHANGED);
        register.correct(
                school.id(),
                changed.stream().flatMap(d -> correction(d).stream()).toList());
        enrollments.rename(
                changed.stream().flatMap(d -> renames(d, today).stream()).toList());
        enrollments.changeContacts(changed.stream()
                .filter(d -> d.touches(Difference.CONTACT))
                .map(d -> contact(d, today))
                .toList());
        enrollments.assign(changed.stream()
                .filter(d -> d.touches(PLACE))
                .map(d -> assignment(d, places, from))
                .toList());
    }

    private static Registration registration(School school, RosterRow row, Places places, LocalDate from) {
        var names = new ArrayList<Registration.GivenName>();
        names.add(new Registration.GivenName(NameKind.FAMILY_REGISTER, row.name(), row.furigana()));
        if (!row.alias().isEmpty()) {
            // 通称のふりがなは名簿に無い。本名のふりがなを当てない
            names.add(new Registration.GivenName(NameKind.SCHOOL, row.alias(), ""));
        }
        return new Registration(
                UUID.randomUUID(),
                row.birthDate(),
                gender(row.gender()),
                names,
                contact(row.contact()),
                new Registration.Placement(
                        school.id(),
                        startKind(from),
                        from,
                        "",
                        places.homeroom(row.homeroom()),
                        row.grade(),
                        row.number(),
                        from,
                        row.note()));
    }

    static StartKind startKind(LocalDate from) {
        return from.equals(SchoolYear.of(from).firstDay()) ? StartKind.ENTRANCE : StartKind.TRANSFER_IN;
    }

    private static Optional<StudentRegister.Correction> correction(Difference difference) {
        if (!difference.touches(Set.of(Field.BIRTH_DATE, Field.GENDER))) {
            return Optional.empty();
        }
        var row = difference.row();
        var gender = row.gender() == GenderCode.UNKNOWN ? Optional.<Gender>empty() : Optional.of(gender(row.gender()));
        return Optional.of(
                new StudentRegister.Correction(child(difference).id(), row.birthDate(), gender, Optional.empty()));
    }

    private static List<NameChange> renames(Difference difference, LocalDate today) {
        var changes = new ArrayList<NameChange>();
        var row = difference.row();
        var child = child(difference);
        if (difference.touches(Set.of(Field.NAME, Field.FURIGANA))) {
            var name = Difference.keptName(row.name(), child.name());
            changes.add(new NameChange(child.id(), NameKind.FAMILY_REGISTER, name, row.furigana(), today));
        }
        if (difference.touches(Set.of(Field.ALIAS))) {
            changes.add(new NameChange(child.id(), NameKind.SCHOOL, row.alias(), "", today));
        }
        return changes;
    }

    /** Cells left empty keep what is registered. */
    private static ContactChange contact(Difference difference, LocalDate today) {
        var child = child(difference);
        var old = child.contact();
        var given = difference.row().contact();
        var kept = new RosterRow.Contact(
                given(given.postalCode(), old.postalCode()),
                given(given.address(), old.address()),
                given(Difference.keptName(given.guardian(), old.guardian()), old.guardian()),
                given(given.relation(), old.relation()),
                given(given.phone(), old.phone()));
        return new ContactChange(child.id(), contact(kept), today);
    }

    private static Assignment assignment(Difference difference, Places places, LocalDate from) {
        var row = difference.row();
        return new Assignment(
                child(difference).enrollment(),
                places.homeroom(row.homeroom()),
                row.grade(),
                row.number(),
                from,
                row.note());
    }

    private static Child child(Difference difference) {
        return difference.child().orElseThrow();
    }

    private static String given(String written, String registered) {
        return written.isEmpty() ? registered : written;
    }

    private static Contact contact(RosterRow.Contact contact) {
        return new Contact(
                contact.postalCode(), contact.address(), contact.phone(), contact.guardian(), contact.relation());
    }

    private static Gender gender(int code) {
        return switch (code) {
            case 1 -> Gender.MALE;
            case 2 -> Gender.FEMALE;
            default -> Gender.NOT_KNOWN;
        };
    }
}
