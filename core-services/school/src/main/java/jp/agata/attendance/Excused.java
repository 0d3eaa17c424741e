package jp.agata.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a student need not attend, or is known to stay away, by a case (出席停止・忌引).
 *
 * @param id of the case
 * @param until last day, inclusive; absent while nobody knows it
 * @param mark what a day of it counts as
 * @param settled whether nothing about it is open: its end is known, what it asks for is granted
 */
public record Excused(UUID id, LocalDate from, @Nullable LocalDate until, Mark mark, boolean settled) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /**
     * Whoever came has come, and a 出席停止・忌引 entered by hand with a reason speaks for itself; any other absence is the
     * case's, also the bare mark with which someone began before entering the case.
     */
    Mark over(@Nullable Mark entered) {
        return entered == null || entered.isAbsent() && mark.isStop() || entered.equals(Mark.of(mark.code()))
                ? mark
                : entered;
    }
}
