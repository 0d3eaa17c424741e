package jp.agata.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reasons offered when the roll is taken, in their order.
 *
 * @param version of the school's or board's own list, the latest one; 0 while there never was one
 * @param change who made it last; absent for the one that comes with the product
 */
record ReasonList(
        Source source,
        int version,
        List<Reason> reasons,
        @Nullable Change change) {

    /** Whose list it is. */
    enum Source {
        SCHOOL,
        BOARD,
        PRODUCT
    }

    record Change(String by, Instant at) {}

    ReasonList {
        reasons = List.copyOf(reasons);
    }
}
