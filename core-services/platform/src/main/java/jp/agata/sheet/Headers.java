package jp.agata.sheet;

import java.util.List;

/** Columns found by their exact header. */
public final class Headers {

    private Headers() {}

    public static List<Finding> missing(Table table, List<String> needed) {
        return needed.stream()
                .filter(name -> table.column(name) < 0)
                .map(name -> Finding.of(SheetCode.HEADER_MISSING, 1, name))
                .toList();
    }

    public record Cells(Table table, Table.Row row) {

        public String of(String header) {
            return row.cell(table.column(header));
        }
    }
}
