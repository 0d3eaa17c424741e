package jp.agata.sheet;

import java.util.List;
import java.util.Optional;

/** Columns found by their exact header. */
public final class Headers {

    private Headers() {}

    public static List<Finding> missing(Table table, List<String> needed) {
        return needed.stream()
                .filter(name -> table.column(name) < 0)
                .map(name -> Finding.of(SheetCode.HEADER_MISSING, 1, name))
                .toList();
    }

    /** A row longer or shorter than the header: where it begins to be wrong cannot be known. */
    public static Optional<Finding> columnCount(Table table, Table.Row row) {
        var cells = row.cells().size();
        var columns = table.header().size();
        return cells == columns
                ? Optional.empty()
                : Optional.of(Finding.of(
                        SheetCode.CSV_COLUMN_COUNT,
                        row.line(),
                        CsvTable.columnName(List.of(), Math.min(cells, columns) + 1),
                        cells,
                        columns));
    }

    public record Cells(Table table, Table.Row row) {

        public String of(String header) {
            return row.cell(table.column(header));
        }
    }
}
