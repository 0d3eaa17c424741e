package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is registered on the day of the import: everything the checks need to know, read once.
 *
 * @param version changes whenever anything below does
 * @param here children on the roll of the chosen school
 * @param elsewhere children on the roll of the municipality's other schools
 */
public record RegisterSnapshot(
        SchoolKind kind, int schoolYear, LocalDate today, long version, List<Child> here, List<Child> elsewhere) {

    /**
     * A registered child with its place in the school.
     *
     * @param birthDate unknown for children who came by OneRoster, which does not carry it
     */
    public record Child(
            UUID id,
            String schoolName,
            int grade,
            HomeroomKey homeroom,
            int number,
            String name,
            String furigana,
            int gender,
            Optional<LocalDate> birthDate,
            RosterRow.Contact contact) {

        String place() {
            return homeroom.label() + number + "番";
        }
    }

    boolean hasSpecialNeedsHomeroom(String name) {
        return here.stream()
                .map(Child::homeroom)
                .anyMatch(key -> key.kind() == HomeroomKey.Kind.SPECIAL_NEEDS
                        && key.name().equals(name));
    }
}
