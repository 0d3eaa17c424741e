package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.agata.calendar.JapanTime;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.intake.FindingLines;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;
import org.springframework.stereotype.Component;

/** A file and its check in the words of the page. */
@Component
class OrderFilePages {

    private static final int SHOWN = 200;

    record FileLine(OrderFile file, String uploaded, String announced) {}

    /** @param index of the column it is taken from, -1 for none */
    record ColumnLine(String name, String label, int index) {}

    record Page(
            OrderFile file,
            String uploaded,
            String announced,
            Verdict verdict,
            String label,
            String tone,
            boolean takeable,
            boolean unmapped,
            List<FindingLines.Line> findings,
            List<String> header,
            List<ColumnLine> columns,
            int rows,
            Map<String, Long> counts,
            long acrossBorders,
            List<OrderLine> lines,
            String latestAnnouncement,
            String fingerprint) {}

    private final OrderPlaces places;
    private final FindingLines texts;
    private final LedgerWords words;
    private final Clock clock;

    OrderFilePages(OrderPlaces places, FindingLines texts, LedgerWords words, Clock clock) {
        this.places = places;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    static FileLine line(OrderFile file) {
        return new FileLine(
                file,
                JapanTime.dateAndTime(file.uploadedAt()),
                file.announcedAt() == null ? "" : JapanTime.dateAndTime(file.announcedAt()));
    }

    Page of(OrderPreview preview) {
        var file = line(preview.file());
        var checked = preview.checked();
        var known = places.now();
        var orders = checked.rows().stream().map(OrderRow::order).toList();
        var taken = preview.file().isTaken();
        return new Page(
                preview.file(),
                file.uploaded(),
                file.announced(),
                checked.verdict(),
                taken ? words.taken() : checked.verdict().label(),
                taken ? "done" : FindingLines.tone(checked.verdict()),
                !taken && checked.isTakeable(),
                checked.findings().stream().anyMatch(finding -> finding.code() == SheetCode.HEADER_MISSING),
                taken ? List.of() : texts.lines(checked.findings()),
                checked.header(),
                columns(checked),
                orders.size(),
                counts(orders),
                orders.stream().filter(OrderFilePages::crossesBorder).count(),
                checked.rows().stream()
                        .limit(SHOWN)
                        .map(row -> OrderLine.of(row, known))
                        .toList(),
                latestAnnouncement(orders),
                checked.fingerprint());
    }

    private List<ColumnLine> columns(CheckedOrders checked) {
        return Arrays.stream(OrderColumn.values())
                .map(column -> new ColumnLine(
                        column.name(),
                        words.column(column),
                        checked.mapping().columns().getOrDefault(column, -1)))
                .toList();
    }

    private static Map<String, Long> counts(List<Order> orders) {
        return orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.act() == OrderAct.ISSUE
                                ? order.kind().label()
                                : order.act().label(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static boolean crossesBorder(Order order) {
        return order.act() == OrderAct.ISSUE
                && order.from() != null
                && order.to() != null
                && !order.from()
                        .place()
                        .municipality()
                        .equals(order.to().place().municipality());
    }

    /** For the form: the day before the first order, at two in the afternoon, unless that is past. */
    private String latestAnnouncement(List<Order> orders) {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return orders.stream()
                .map(Order::effectiveOn)
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(1).atTime(LocalTime.of(14, 0)))
                .filter(proposed -> proposed.isAfter(now))
                .orElse(now)
                .toString();
    }
}
