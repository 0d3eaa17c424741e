package jp.agata.identity.ledger;

import java.time.Instant;
import java.util.UUID;
import jp.agata.identity.orders.Order;

/** An entry of the ledger with who it names and when it may be known. */
record ListedOrder(Order order, String name, UUID intake, int line, Instant announcedAt) {

    boolean isAnnounced(Instant now) {
        return !announcedAt.isAfter(now);
    }
}
