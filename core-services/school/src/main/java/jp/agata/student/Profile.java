package jp.agata.student;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One student as the pupil page shows them. */
record Profile(
        UUID student,
        @Nullable LocalDate birthDate,
        Gender gender,
        boolean addressProtected,
        List<Name> names,
        List<Stay> stays,
        Contacts contacts) {

    /** @param until last day, inclusive; absent while in force */
    record Name(
            NameKind kind,
            String name,
            String furigana,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** One enrollment with the homerooms in it. */
    record Stay(
            UUID id,
            UUID schoolId,
            String school,
            StartKind startKind,
            LocalDate startDate,
            @Nullable LocalDate leftDate,
            @Nullable LocalDate rollEndDate,
            @Nullable EndKind endKind,
            String fromSchool,
            String toSchool,
            List<Place> places) {

        boolean isOnRoll(LocalDate day) {
            return !day.isBefore(startDate) && (rollEndDate == null || !day.isAfter(rollEndDate));
        }

        Stay withoutWhereabouts() {
            return new Stay(id, schoolId, school, startKind, startDate, leftDate, rollEndDate, endKind, "", "", places);
        }

        /** Left, and the next school has not answered (転学手続中). */
        public boolean isUnanswered() {
            return leftDate != null && rollEndDate == null;
        }
    }

    record Place(
            UUID homeroom,
            int schoolYear,
            String name,
            int grade,
            int number,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param history latest first; empty unless the actor may see it */
    record Contacts(boolean isShown, boolean needsSecondFactor, List<Dated> history) {

        record Dated(Contact contact, LocalDate from) {}
    }

    /** The name daily life uses on the day: 学校使用名, else 戸籍. */
    Optional<Name> nameOn(LocalDate day) {
        return names.stream()
                .filter(name -> !name.from().isAfter(day)
                        && (name.until() == null || !name.until().isBefore(day)))
                .min(Comparator.comparing(name -> name.kind() == NameKind.SCHOOL ? 0 : 1))
                .or(() -> names.stream().findFirst());
    }

    /** The enrollment that decides who may see this page: where they are on roll, else where they were last. */
    Optional<Stay> standing(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.isOnRoll(day))
                .findFirst()
                .or(() -> stays.stream().findFirst());
    }
}
