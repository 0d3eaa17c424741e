package jp.agata.identity.ledger;

import java.time.Instant;
import java.time.LocalDate;
import jp.agata.calendar.JapanTime;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it.
 *
 * @param state how it stands: in force, cancelled, corrected
 * @param embargo when it is announced; empty once it is
 */
record OrderLine(
        String number,
        String act,
        String actTone,
        String target,
        String employeeId,
        String name,
        String kind,
        String day,
        String from,
        String to,
        String note,
        String state,
        String stateTone,
        String embargo) {

    static OrderLine of(ListedOrder listed, Ledger ledger, KnownPlaces places, LedgerWords words, Instant now) {
        var order = listed.order();
        var stands = !ledger.isCancelled(order.number())
                && ledger.correctionOf(order.number()).isEmpty();
        return of(
                order,
                listed.name(),
                places,
                words.state(order.number(), ledger),
                stands ? "done" : "wait",
                listed.isAnnounced(now) ? "" : JapanTime.dateAndTime(listed.announcedAt()));
    }

    /** Not in the ledger yet, so there is nothing to say of how it stands. */
    static OrderLine of(OrderRow row, KnownPlaces places) {
        return of(row.order(), row.name(), places, "", "", "");
    }

    private static OrderLine of(
            Order order, String name, KnownPlaces places, String state, String stateTone, String embargo) {
        return new OrderLine(
                order.number(),
                order.act().label(),
                tone(order.act()),
                order.target() == null ? "" : order.target(),
                order.employeeId(),
                name,
                order.kind().label(),
                day(order.effectiveOn()),
                label(order.from(), places),
                label(order.to(), places),
                order.note(),
                state,
                stateTone,
                embargo);
    }

    static String day(LocalDate day) {
        return JapanTime.date(day);
    }

    static String label(@Nullable Position position, KnownPlaces places) {
        return position == null ? "—" : places.place(position.place()) + " " + position.title();
    }

    private static String tone(OrderAct act) {
        return switch (act) {
            case ISSUE -> "info";
            case CANCEL -> "now";
            case CORRECT -> "wait";
        };
    }
}
