package jp.agata.identity.ledger;

import static jp.agata.identity.ledger.OrderCode.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.sheet.Finding;
import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** Numbers of a file among themselves and against the ledger: each once, and each target there, of the same person. */
class TargetCheck {

    private final OrderRegister register;
    private final List<OrderRow> rows;
    private final OrderHeaders headers;
    private final SortedMap<Integer, String> numbers;
    private final Map<String, Order> entries;
    private final List<Finding> findings = new ArrayList<>();

    /** @param numbers by line, of every row, whether or not the rest of it could be read */
    TargetCheck(OrderRegister register, List<OrderRow> rows, OrderHeaders headers, SortedMap<Integer, String> numbers) {
        this.numbers = numbers;
        this.register = register;
        this.rows = rows;
        this.headers = headers;
        this.entries = register.with(rows.stream().map(OrderRow::order));
    }

    List<Finding> findings() {
        numbers();
        rows.forEach(this::target);
        if (Verdict.worst(findings) != Verdict.ERROR) {
            standing();
        }
        return findings;
    }

    private void numbers() {
        var firsts = new HashMap<String, Integer>();
        numbers.forEach((line, number) -> {
            var first = firsts.putIfAbsent(number, line);
            if (first != null) {
                add(NUMBER_TWICE, line, OrderColumn.NUMBER, number, first);
            } else if (register.has(number)) {
                add(NUMBER_TAKEN, line, OrderColumn.NUMBER, number);
            }
        });
    }

    private void target(OrderRow row) {
        var target = row.order().target();
        if (target == null) {
            return;
        }
        var aimed = entries.get(target);
        if (aimed == null) {
            if (!numbers.containsValue(target)) {
                add(TARGET_UNKNOWN, row.line(), OrderColumn.TARGET, target);
            }
        } else if (!aimed.employeeId().equals(row.order().employeeId())) {
            add(TARGET_OF_OTHER_PERSON, row.line(), OrderColumn.TARGET, target, aimed.employeeId());
        } else if (isRing(row.order())) {
            add(TARGET_RING, row.line(), OrderColumn.TARGET, target);
        }
    }

    private boolean isRing(Order order) {
        var passed = new HashSet<String>();
        for (var at = order; at != null && at.target() != null; at = entries.get(at.target())) {
            if (!passed.add(at.number())) {
                return true;
            }
        }
        return false;
    }

    /** One number is cancelled once, and corrected once: a second correction corrects the first. */
    private void standing() {
        var ledger = register.with(rows);
        for (var row : rows) {
            var target = row.order().target();
            if (target != null && !ledger.isCancelled(row.order().number())) {
                standing(row, target, ledger);
            }
        }
    }

    private void standing(OrderRow row, String target, Ledger ledger) {
        var others = ledger.aimedAt(target).stream()
                .filter(other -> !other.number().equals(row.order().number()) && !ledger.isCancelled(other.number()))
                .toList();
        others.stream()
                .filter(other -> other.act() == OrderAct.CANCEL)
                .findFirst()
                .ifPresent(other -> add(TARGET_CANCELLED, row.line(), OrderColumn.TARGET, target, other.number()));
        others.stream()
                .filter(other -> other.act() == OrderAct.CORRECT && row.order().act() == OrderAct.CORRECT)
                .findFirst()
                .ifPresent(other -> add(TARGET_CORRECTED, row.line(), OrderColumn.TARGET, target, other.number()));
    }

    private void add(FindingCode code, int line, OrderColumn column, Object... arguments) {
        findings.add(Finding.of(code, line, headers.of(column), arguments));
    }
}
