package jp.agata.roster;

import java.util.List;

/** Columns found by their exact header. */
final class Headers {

    private Headers() {}

    static List<Finding> missing(Table table, List<String> needed) {
        return needed.stream()
                .filter(name -> table.column(name) < 0)
                .map(name -> Finding.of(Code.HEADER_MISSING, 1, name))
                .toList();
    }

    record Cells(Table table, Table.Row row) {

        String of(String header) {
            return row.cell(table.column(header));
        }
    }
}
