package jp.agata.identity.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;

/**
 * Reads a file of 人事異動 and checks it against the ledger: cells first, then numbers and people, then whether it fits.
 *
 * @param remembered mapping set by hand earlier for these headers
 * @param register what is known of the people and numbers the rows name
 */
record OrderCheck(
        KnownPlaces places,
        LocalDate today,
        Function<List<String>, Optional<OrderMapping>> remembered,
        Function<List<OrderRow>, OrderRegister> register) {

    CheckedOrders check(String fileName, byte[] bytes) {
        var findings = new ArrayList<Finding>();
        var table = Sheets.read(fileName, bytes, findings);
        return table.isPresent()
                ? check(table.get())
                : result(findings, List.of(), new OrderMapping(Map.of()), List.of());
    }

    private CheckedOrders check(Table table) {
        var mapping = remembered.apply(table.header()).orElseGet(() -> OrderMapping.ofHeader(table.header()));
        var findings = new ArrayList<>(mapping.check(table.header()));
        if (!findings.isEmpty()) {
            return result(findings, table.header(), mapping, List.of());
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.ofFile(OrderCode.NO_ROWS, ""));
        }
        var rows = new ArrayList<OrderRow>();
        for (var row : table.rows()) {
            var reading = new OrderReading(table, mapping, places, row);
            reading.read().ifPresent(rows::add);
            findings.addAll(reading.findings());
        }
        findings.addAll(against(table, mapping, rows, findings));
        return result(findings, table.header(), mapping, rows);
    }

    /** What does not read cannot be folded: whether the file fits is asked only when every row stands by itself. */
    private List<Finding> against(Table table, OrderMapping mapping, List<OrderRow> rows, List<Finding> soFar) {
        var known = register.apply(rows);
        var headers = new OrderHeaders(table, mapping);
        var findings = new ArrayList<Finding>();
        findings.addAll(new TargetCheck(known, rows, headers, numbers(table, mapping)).findings());
        findings.addAll(new PeopleCheck(known, rows, headers, places).findings());
        if (Verdict.worst(findings) != Verdict.ERROR && Verdict.worst(soFar) != Verdict.ERROR) {
            findings.addAll(new FitCheck(known, rows, headers, places, today).findings());
        }
        return findings;
    }

    private static SortedMap<Integer, String> numbers(Table table, OrderMapping mapping) {
        var numbers = new TreeMap<Integer, String>();
        for (var row : table.rows()) {
            var number = mapping.text(row, OrderColumn.NUMBER);
            if (!number.isEmpty()) {
                numbers.put(row.line(), number);
            }
        }
        return numbers;
    }

    private static CheckedOrders result(
            List<Finding> findings, List<String> header, OrderMapping mapping, List<OrderRow> rows) {
        findings.sort(Comparator.comparingInt(
                finding -> finding.rows().isEmpty() ? 0 : finding.rows().getFirst()));
        return new CheckedOrders(Verdict.worst(findings), List.copyOf(findings), header, mapping, List.copyOf(rows));
    }
}
