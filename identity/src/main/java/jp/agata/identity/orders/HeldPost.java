package jp.agata.identity.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post with its period, as it follows from the ledger.
 *
 * @param main 本務; otherwise 兼務
 * @param until last day, inclusive; absent while open
 * @param order number that opened it, whatever corrected it since; empty for a post from before the ledger
 */
public record HeldPost(
        Position position,
        boolean main,
        LocalDate from,
        @Nullable LocalDate until,
        String order) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && isOpenOn(day);
    }

    boolean isOpenOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    boolean isAt(Place place) {
        return position.place().equals(place);
    }

    HeldPost endingBefore(LocalDate day) {
        return isOpenOn(day) ? new HeldPost(position, main, from, day.minusDays(1), order) : this;
    }

    /** Ended before it began: two moves on one day. */
    boolean isEmpty() {
        return until != null && until.isBefore(from);
    }
}
