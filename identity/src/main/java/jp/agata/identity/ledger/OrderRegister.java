package jp.agata.identity.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;

/**
 * What is known beforehand of the people and numbers a file names.
 *
 * @param names of members of staff by 職員番号
 * @param orders all of those people, and those whose numbers the file names
 */
record OrderRegister(Map<String, String> names, List<Opening> openings, List<Order> orders) {

    Ledger ledger() {
        return new Ledger(openings, orders);
    }

    Ledger with(Collection<OrderRow> rows) {
        var all = new ArrayList<>(orders);
        rows.forEach(row -> all.add(row.order()));
        return new Ledger(openings, all);
    }

    /** Every entry by number, those of the file among them; the first of two alike. */
    Map<String, Order> with(Stream<Order> further) {
        return Stream.concat(orders.stream(), further)
                .collect(Collectors.toMap(Order::number, order -> order, (first, second) -> first));
    }

    boolean has(String number) {
        return orders.stream().anyMatch(order -> order.number().equals(number));
    }

    Optional<String> nameOf(String employeeId) {
        return Optional.ofNullable(names.get(employeeId));
    }
}
