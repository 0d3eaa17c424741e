package jp.agata.identity.ledger;

import static jp.agata.identity.ledger.OrderCode.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.agata.identity.orders.Career;
import jp.agata.identity.orders.Conflict;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Position;
import jp.agata.sheet.Finding;
import org.jspecify.annotations.Nullable;

/** Whether the orders of a file fit what each person holds on their days, with all earlier and later orders. */
class FitCheck {

    private final Ledger before;
    private final Ledger after;
    private final Map<String, List<OrderRow>> byPerson;
    private final OrderHeaders headers;
    private final KnownPlaces places;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    FitCheck(OrderRegister register, List<OrderRow> rows, OrderHeaders headers, KnownPlaces places, LocalDate today) {
        this.before = register.ledger();
        this.after = register.with(rows);
        this.byPerson =
                rows.stream().collect(Collectors.groupingBy(row -> row.order().employeeId()));
        this.headers = headers;
        this.places = places;
        this.today = today;
    }

    List<Finding> findings() {
        byPerson.forEach(this::check);
        return findings;
    }

    private void check(String employee, List<OrderRow> rows) {
        var known = before.career(employee).conflicts();
        var career = after.career(employee);
        career.conflicts().stream()
                .filter(conflict -> !known.contains(conflict))
                .forEach(conflict -> tell(conflict, rows));
        rows.stream().filter(this::stands).forEach(row -> warn(row, career));
    }

    private void tell(Conflict conflict, List<OrderRow> rows) {
        var lines = new HashMap<String, OrderRow>();
        rows.forEach(row -> lines.put(after.root(row.order().number()), row));
        var row = lines.get(conflict.order());
        if (row == null) {
            findings.add(Finding.of(
                    LATER_ORDER_BROKEN, rows.getFirst().line(), headers.of(OrderColumn.NUMBER), conflict.order()));
            return;
        }
        var column = switch (conflict.reason()) {
            case FROM_NOT_HELD, NO_POST_HELD, NOT_CONCURRENT -> OrderColumn.FROM_SCHOOL;
            case ALREADY_HELD -> OrderColumn.TO_SCHOOL;
            case TWO_MAIN_POSTS, ALREADY_ON_LEAVE, NOT_ON_LEAVE -> OrderColumn.KIND;
        };
        findings.add(
                Finding.of(OrderCode.of(conflict.reason()), row.line(), headers.of(column), label(conflict.held())));
    }

    private void warn(OrderRow row, Career career) {
        var order = row.order();
        if (!order.effectiveOn().isAfter(today)) {
            findings.add(Finding.of(
                    TAKES_EFFECT_AT_ONCE,
                    row.line(),
                    headers.of(OrderColumn.EFFECTIVE_ON),
                    order.effectiveOn().toString()));
        }
        if (order.kind() == OrderKind.TRANSFER || order.kind() == OrderKind.PROMOTION) {
            career.heldOn(order.effectiveOn()).stream()
                    .filter(post -> !post.main() && post.from().isBefore(order.effectiveOn()))
                    .forEach(post -> findings.add(Finding.of(
                            CONCURRENT_STAYS, row.line(), headers.of(OrderColumn.KIND), label(post.position()))));
        }
    }

    private boolean stands(OrderRow row) {
        return row.order().act() != OrderAct.CANCEL
                && !after.isCancelled(row.order().number());
    }

    private String label(@Nullable Position position) {
        return position == null ? "" : places.place(position.place()) + " " + position.title();
    }
}
