package jp.agata.student;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student as a member of a homeroom, with the two intervals that must not be mixed: attendance ends on the day the
 * student left (去った日), the roll (在籍) on the day before the next school took them in (転学日).
 *
 * @param homeroom absent, with number and grade 0, for a student on roll who is in no homeroom
 * @param name 学校使用名 where there is one, else the 戸籍 name, as valid on the day asked for
 * @param leftDate 去った日, inclusive
 * @param rollEndDate 転学日, inclusive
 * @param memberUntil last day in this homeroom, inclusive
 */
public record Member(
        UUID enrollment,
        UUID student,
        @Nullable UUID homeroom,
        int number,
        int grade,
        String name,
        String furigana,
        Gender gender,
        StartKind startKind,
        LocalDate startDate,
        @Nullable LocalDate leftDate,
        @Nullable LocalDate rollEndDate,
        @Nullable EndKind endKind,
        @Nullable LocalDate memberFrom,
        @Nullable LocalDate memberUntil) {

    /** Whether the day counts for attendance: from the first day in this homeroom to 去った日. */
    public boolean isAttending(LocalDate day) {
        return isMember(day) && (leftDate == null || !day.isAfter(leftDate));
    }

    /** Whether the student is on roll (在籍) in this homeroom. */
    public boolean isOnRoll(LocalDate day) {
        return isMember(day) && (rollEndDate == null || !day.isAfter(rollEndDate));
    }

    private boolean isMember(LocalDate day) {
        return !day.isBefore(startDate)
                && (memberFrom == null || !day.isBefore(memberFrom))
                && (memberUntil == null || !day.isAfter(memberUntil));
    }
}
