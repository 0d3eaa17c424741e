package jp.agata.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a student belongs to one homeroom. Two periods that are never mixed: attendance ends on 去った日, the roll (在籍)
 * on 転学日, and both lie within the membership of the homeroom.
 *
 * @param start 入学・編入学・転入学の日
 * @param left 去った日, the last day counted; absent while attending
 * @param rollEnd 転学日・退学日・卒業の 3/31; absent while on the roll or still unknown
 * @param memberFrom first day in this homeroom
 * @param memberUntil last day in this homeroom, inclusive; absent while open
 */
public record Stay(
        LocalDate start,
        @Nullable LocalDate left,
        @Nullable LocalDate rollEnd,
        LocalDate memberFrom,
        @Nullable LocalDate memberUntil) {

    public static Stay from(LocalDate start) {
        return new Stay(start, null, null, start, null);
    }

    public static Stay between(LocalDate start, LocalDate left, @Nullable LocalDate rollEnd) {
        return new Stay(start, left, rollEnd, start, null);
    }

    /** inAtt: 転入学日と去った日を含む */
    public boolean attends(LocalDate day) {
        return isWithin(day, start, left != null ? left : rollEnd) && isMember(day);
    }

    public boolean isOnRoll(LocalDate day) {
        return isWithin(day, start, rollEnd) && isMember(day);
    }

    public LocalDate firstDay() {
        return start.isAfter(memberFrom) ? start : memberFrom;
    }

    private boolean isMember(LocalDate day) {
        return isWithin(day, memberFrom, memberUntil);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
