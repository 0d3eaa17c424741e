package jp.agata.identity.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Fingerprint;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Table;

/** Which column of a file holds what. One set by hand is remembered by the headers' fingerprint. */
record OrderMapping(Map<OrderColumn, Integer> columns) {

    OrderMapping {
        columns = Map.copyOf(columns);
    }

    /** The mapping the headers themselves tell. */
    static OrderMapping ofHeader(List<String> header) {
        var columns = new EnumMap<OrderColumn, Integer>(OrderColumn.class);
        for (var i = 0; i < header.size(); i++) {
            var index = i;
            OrderColumn.ofHeader(header.get(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return new OrderMapping(columns);
    }

    static String fingerprint(List<String> header) {
        return Fingerprint.of(String.join("\n", header));
    }

    String text(Table.Row row, OrderColumn column) {
        var index = columns.get(column);
        return index == null ? "" : row.cell(index).strip();
    }

    /** What the column is called in the file. */
    String header(Table table, OrderColumn column) {
        var index = columns.get(column);
        return index == null || index >= table.header().size()
                ? column.label()
                : table.header().get(index);
    }

    List<Finding> check(List<String> header) {
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var first = seen.putIfAbsent(header.get(i), i + 1);
            if (first != null && !header.get(i).isBlank()) {
                findings.add(Finding.of(SheetCode.HEADER_DUPLICATE, 1, header.get(i), first, i + 1));
            }
        }
        Arrays.stream(OrderColumn.values())
                .filter(column -> column.isRequired() && !columns.containsKey(column))
                .forEach(column -> findings.add(Finding.of(SheetCode.HEADER_MISSING, 1, column.label())));
        return findings;
    }
}
