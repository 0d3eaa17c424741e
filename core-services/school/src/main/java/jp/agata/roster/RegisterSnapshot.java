package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.school.SchoolKind;
import jp.agata.sheet.Fingerprint;

/**
 * What is registered on the day of the import: everything the checks need to know, read once.
 *
 * @param here children on the roll of the chosen school
 * @param elsewhere children on the roll of the municipality's other schools
 */
public record RegisterSnapshot(
        SchoolKind kind, SchoolYear schoolYear, LocalDate today, List<Child> here, List<Child> elsewhere) {

    /**
     * A registered child with its place in the school.
     *
     * @param birthDate unknown for children who came by OneRoster, which does not carry it
     */
    public record Child(
            UUID id,
            UUID enrollment,
            String schoolName,
            int grade,
            HomeroomKey homeroom,
            int number,
            String name,
            String furigana,
            String alias,
            int gender,
            Optional<LocalDate> birthDate,
            RosterRow.Contact contact,
            boolean addressProtected) {

        String place() {
            return homeroom.label() + number + "番";
        }
    }

    /** The same as long as nothing of the chosen school changes; what was previewed is taken over only then. */
    public String fingerprint() {
        return Fingerprint.of(here.toString());
    }

    boolean hasGrade(int grade) {
        return grade >= 1 && grade <= kind.grades();
    }

    /** Counted through from the first year of 小学校: 中1 = 7. */
    int throughGrade(int grade) {
        return kind == SchoolKind.JUNIOR_HIGH ? grade + SchoolKind.ELEMENTARY.grades() : grade;
    }

    boolean hasSpecialNeedsHomeroom(String name) {
        return here.stream()
                .map(Child::homeroom)
                .anyMatch(key ->
                        key.kind() == HomeroomKind.SPECIAL_NEEDS && key.name().equals(name));
    }
}
