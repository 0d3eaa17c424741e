package jp.agata.identity.ledger;

import static jp.agata.identity.ledger.OrderCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.agata.identity.orders.Order;
import jp.agata.sheet.Finding;

/** Whether the people of a file are members of staff: known by number and name, hired by it, or of a place not here yet. */
class PeopleCheck {

    private final OrderRegister register;
    private final List<OrderRow> rows;
    private final OrderHeaders headers;
    private final KnownPlaces places;
    private final Set<String> newcomers;
    private final List<Finding> findings = new ArrayList<>();

    PeopleCheck(OrderRegister register, List<OrderRow> rows, OrderHeaders headers, KnownPlaces places) {
        this.register = register;
        this.rows = rows;
        this.headers = headers;
        this.places = places;
        this.newcomers = rows.stream()
                .map(OrderRow::order)
                .filter(this::bringsIn)
                .map(Order::employeeId)
                .collect(Collectors.toSet());
    }

    List<Finding> findings() {
        rows.forEach(this::check);
        return findings;
    }

    private void check(OrderRow row) {
        var employee = row.order().employeeId();
        register.nameOf(employee).ifPresentOrElse(known -> checkName(row, known), () -> {
            if (!newcomers.contains(employee)) {
                add(EMPLOYEE_UNKNOWN, row, employee);
            }
        });
    }

    private void checkName(OrderRow row, String known) {
        if (!plain(known).equals(plain(row.name()))) {
            add(NAME_DIFFERS, row, row.order().employeeId(), known, row.name());
        }
    }

    /** 採用などの新しい人と、まだここにいない市町からの人。 */
    private boolean bringsIn(Order order) {
        return order.kind().mayBeNewcomer()
                || order.from() != null && !places.isHere(order.from().place().municipality());
    }

    /** Spaces between family and given name are written one way here and another there. */
    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    private void add(OrderCode code, OrderRow row, Object... arguments) {
        findings.add(Finding.of(code, row.line(), headers.of(OrderColumn.EMPLOYEE), arguments));
    }
}
