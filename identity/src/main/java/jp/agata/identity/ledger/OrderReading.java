package jp.agata.identity.ledger;

import static jp.agata.identity.ledger.OrderCode.*;
import static jp.agata.identity.ledger.OrderColumn.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Position;
import jp.agata.identity.orders.Titles;
import jp.agata.sheet.CellCheck;
import jp.agata.sheet.Finding;
import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Headers;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;
import jp.agata.sheet.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads one row, telling every cell that cannot stand, not only the first. */
class OrderReading {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_NUMBER = 40;

    private final Table table;
    private final OrderMapping mapping;
    private final KnownPlaces places;
    private final Table.Row row;
    private final List<Finding> findings = new ArrayList<>();

    OrderReading(Table table, OrderMapping mapping, KnownPlaces places, Table.Row row) {
        this.table = table;
        this.mapping = mapping;
        this.places = places;
        this.row = row;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Empty if anything of it is refused. */
    Optional<OrderRow> read() {
        columns();
        var number = needed(NUMBER);
        if (number.length() > LONGEST_NUMBER) {
            add(SheetCode.VALUE_TOO_LONG, NUMBER, LONGEST_NUMBER);
        }
        var act = act();
        var target = target(act);
        var day = date(EFFECTIVE_ON, needed(EFFECTIVE_ON));
        var employee = employee();
        var name = name();
        var kind = kind();
        var order = act == OrderAct.CANCEL || kind == null ? new Content(null, null, null) : content(kind);
        if (act == null || kind == null || day == null || refused()) {
            return Optional.empty();
        }
        return Optional.of(new OrderRow(
                row.line(),
                new Order(number, act, target, employee, day, kind, order.from, order.to, order.termEnd, text(NOTE)),
                name));
    }

    private record Content(
            @Nullable Position from,
            @Nullable Position to,
            @Nullable LocalDate termEnd) {}

    private Content content(OrderKind kind) {
        var from = kind.presupposesPost() ? position(FROM_MUNICIPALITY, FROM_SCHOOL, FROM_TITLE) : null;
        var to = kind.opensPost() ? position(TO_MUNICIPALITY, TO_SCHOOL, TO_TITLE) : null;
        // よその市町の職名までは知らない。この先の権限もここでは生じない
        if (to != null
                && places.isHere(to.place().municipality())
                && Titles.role(to).isEmpty()) {
            add(TITLE_UNKNOWN, TO_TITLE, to.title());
        }
        if (!kind.opensPost()) {
            refuseFilled(kind, TERM_END);
        }
        if (!kind.opensPost() && kind != OrderKind.RETURN) {
            List.of(TO_MUNICIPALITY, TO_SCHOOL, TO_TITLE).forEach(column -> refuseFilled(kind, column));
        }
        var term = text(TERM_END);
        return new Content(from, to, term.isEmpty() ? null : date(TERM_END, term));
    }

    private @Nullable Position position(OrderColumn municipality, OrderColumn school, OrderColumn title) {
        var place = new PlaceReading(places, this).read(municipality, school);
        var held = needed(title);
        return place.isPresent() && !held.isEmpty() ? new Position(place.get(), held) : null;
    }

    private @Nullable OrderAct act() {
        var text = needed(ACT);
        var act = OrderAct.labelled(text).orElse(null);
        if (act == null && !text.isEmpty()) {
            add(ACT_UNKNOWN, ACT, text);
        }
        return act;
    }

    private @Nullable String target(@Nullable OrderAct act) {
        if (act == OrderAct.ISSUE && !text(TARGET).isEmpty()) {
            add(TARGET_NEEDLESS, TARGET, text(TARGET));
        }
        return act == OrderAct.CANCEL || act == OrderAct.CORRECT ? needed(TARGET) : null;
    }

    private @Nullable OrderKind kind() {
        var text = needed(KIND);
        var kind = OrderKind.labelled(text).orElse(null);
        if (kind == null && !text.isEmpty()) {
            add(KIND_UNKNOWN, KIND, text);
        }
        return kind;
    }

    private String employee() {
        var text = needed(EMPLOYEE);
        if (!text.isEmpty() && !SIX_DIGITS.matcher(text).matches()) {
            add(EMPLOYEE_MALFORMED, EMPLOYEE, text);
        }
        return text;
    }

    private String name() {
        findings.addAll(CellCheck.check(row.line(), header(NAME), text(NAME), true));
        findings.addAll(CellCheck.check(row.line(), header(NOTE), text(NOTE), false));
        return needed(NAME);
    }

    private @Nullable LocalDate date(OrderColumn column, String text) {
        var read = WrittenDate.parse(text);
        read.fault().filter(fault -> !text.isEmpty()).ifPresent(fault -> add(fault, column, text));
        return read.date().orElse(null);
    }

    private void columns() {
        Headers.columnCount(table, row).ifPresent(findings::add);
    }

    private void refuseFilled(OrderKind kind, OrderColumn column) {
        if (!text(column).isEmpty()) {
            add(NEEDLESS, column, kind.label());
        }
    }

    String needed(OrderColumn column) {
        var text = text(column);
        if (text.isEmpty()) {
            add(SheetCode.VALUE_MISSING, column);
        }
        return text;
    }

    String text(OrderColumn column) {
        return mapping.text(row, column);
    }

    void add(FindingCode code, OrderColumn column, Object... arguments) {
        findings.add(Finding.of(code, row.line(), header(column), arguments));
    }

    private String header(OrderColumn column) {
        return mapping.header(table, column);
    }

    private boolean refused() {
        return findings.stream().anyMatch(finding -> finding.verdict() != Verdict.WARNING);
    }
}
