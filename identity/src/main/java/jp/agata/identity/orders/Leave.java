package jp.agata.identity.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which posts are kept but no duty is done (休職・育休), so that no right follows from them. */
public record Leave(
        OrderKind kind, LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && isOpenOn(day);
    }

    boolean isOpenOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
