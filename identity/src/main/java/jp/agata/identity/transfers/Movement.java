package jp.agata.identity.transfers;

import java.util.List;
import jp.agata.identity.orders.HeldPost;

/** What the day does to a person, seen by the main post. */
enum Movement {
    HIRED,
    RETIRED,
    /** 市町をまたぐ. */
    CROSSING,
    /** 市町の中. */
    WITHIN,
    STAYING;

    static Movement between(List<HeldPost> before, List<HeldPost> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? after.isEmpty() ? STAYING : HIRED : RETIRED;
        }
        var from = before.getFirst().position();
        var to = after.getFirst().position();
        if (from.equals(to)) {
            return STAYING;
        }
        return from.place().municipality().equals(to.place().municipality()) ? WITHIN : CROSSING;
    }
}
