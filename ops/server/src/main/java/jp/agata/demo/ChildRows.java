package jp.agata.demo;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import jp.agata.calendar.SchoolYear;
import jp.agata.student.NameKey;

/** The children of a school as rows: person, names, contact, enrollment. */
final class ChildRows {

    private final CopyRows students = new CopyRows("student (id, life_id, birth_date, gender, address_protected)");
    private final CopyRows names =
            new CopyRows("student_name (id, student_id, kind, name, furigana, search_key, valid_from)");
    private final CopyRows contacts = new CopyRows("student_contact (student_id, valid_from, postal_code, address,"
            + " phone, guardian_name, guardian_relation)");
    private final CopyRows enrollments = new CopyRows("enrollment (id, student_id, school_id, start_kind, start_date,"
            + " left_date, roll_end_date, end_kind, from_school, to_school)");

    private final SchoolYear year;
    private final NamePool pool;
    private final Dice dice;

    ChildRows(SchoolYear year, NamePool pool, Dice dice) {
        this.year = year;
        this.pool = pool;
        this.dice = dice;
    }

    void add(DemoSchool school, Child child) {
        students.add(child.student(), dice.uuid(), child.birthDate(), child.girl() ? 2 : 1, dice.chance(0.004));
        addNames(child);
        addContact(school.municipality().name(), child);
        addEnrollment(school, child);
    }

    void writeTo(Connection connection) {
        List.of(students, names, contacts, enrollments).forEach(rows -> rows.writeTo(connection));
    }

    private void addNames(Child child) {
        var name = child.name();
        addName(child, "FAMILY_REGISTER", name.name(), name.furigana());
        if (name.hasSchoolName()) {
            addName(child, "SCHOOL", name.schoolName(), name.schoolFurigana());
        }
    }

    private void addName(Child child, String kind, String name, String furigana) {
        var key = NameKey.of(name, furigana).value();
        names.add(dice.uuid(), child.student(), kind, name, furigana, key, from(child));
    }

    private void addContact(String municipality, Child child) {
        contacts.add(
                child.student(),
                from(child),
                "759-0000",
                "%s見本町%d-%d".formatted(municipality, 1 + dice.below(9), 1 + dice.below(60)),
                // 090-0 で始まる番号は使われていない
                "090-0%03d-%04d".formatted(dice.below(1000), dice.below(10_000)),
                guardian(child.name().name()),
                dice.chance(0.5) ? "父" : "母");
    }

    private String guardian(String childName) {
        var family = childName.split("　", 2);
        var adult = pool.adult(dice).name().split("　", 2)[1];
        return family.length < 2 ? childName.split("・", 2)[0] + "の保護者" : family[0] + "　" + adult;
    }

    private void addEnrollment(DemoSchool school, Child child) {
        var left = child.left();
        var arrived = child.arrived() != null;
        enrollments.add(
                child.enrollment(),
                child.student(),
                school.id(),
                arrived ? "TRANSFER_IN" : "ENTRANCE",
                from(child),
                left,
                left == null ? null : left.plusDays(1),
                left == null ? null : "TRANSFER_OUT",
                arrived ? "県外見本学校" : "",
                left == null ? "" : "県外見本学校");
    }

    private LocalDate from(Child child) {
        return child.enrolledOn(year);
    }
}
