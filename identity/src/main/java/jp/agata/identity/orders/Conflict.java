package jp.agata.identity.orders;

import org.jspecify.annotations.Nullable;

/**
 * An order that does not fit what its person holds on that day. The fold goes on all the same; whoever takes orders in
 * refuses them before they are in the ledger.
 *
 * @param order number of the order as first issued
 * @param held the main post held instead, if any
 */
public record Conflict(
        String order, Reason reason, @Nullable Position held) {

    /** Why it does not fit. */
    public enum Reason {
        /** 異動元と、その日に持っている本務が違う。 */
        FROM_NOT_HELD,
        /** 異動元とされた職に就いていない（退職後など）。 */
        NO_POST_HELD,
        TWO_MAIN_POSTS,
        ALREADY_HELD,
        NOT_CONCURRENT,
        ALREADY_ON_LEAVE,
        NOT_ON_LEAVE
    }
}
