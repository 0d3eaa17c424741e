package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student as an import brings them: who they are and where they belong.
 *
 * @param lifeId 学習eポータルUUID; the same child keeps it through every school. Make one up where the source has none
 * @param names exactly as received
 */
public record Registration(
        UUID lifeId,
        @Nullable LocalDate birthDate,
        Gender gender,
        List<GivenName> names,
        @Nullable Contact contact,
        Placement placement) {

    public Registration {
        names = List.copyOf(names);
    }

    public record GivenName(NameKind kind, String name, String furigana) {}

    /**
     * @param startDate 入学・転入学・編入学の日; names and contact are valid from it
     * @param memberFrom first day in the homeroom: 1 April, or the day of arrival
     */
    public record Placement(
            UUID school,
            StartKind startKind,
            LocalDate startDate,
            String fromSchool,
            UUID homeroom,
            int grade,
            int number,
            LocalDate memberFrom,
            String note) {}
}
