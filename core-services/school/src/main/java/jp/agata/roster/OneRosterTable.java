package jp.agata.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.agata.characters.Decoding.Decoded;
import jp.agata.characters.Decoding.Undecodable;
import jp.agata.characters.StrictDecoder;
import jp.agata.sheet.CsvTable;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Table;

/** One file of a package: UTF-8 only, columns found by name. */
record OneRosterTable(OneRosterFile file, Table table, Map<String, Integer> positions) {

    static Optional<Table> read(String fileName, byte[] bytes, List<Finding> findings) {
        return switch (StrictDecoder.decodeUtf8(bytes)) {
            case Undecodable where -> {
                findings.add(Finding.of(Code.ENCODING_NOT_UTF8, where.line(), fileName, where.offset()));
                yield Optional.empty();
            }
            case Decoded decoded -> parse(fileName, decoded, findings);
        };
    }

    private static Optional<Table> parse(String fileName, Decoded decoded, List<Finding> findings) {
        var own = new java.util.ArrayList<Finding>();
        var table = CsvTable.parse(decoded, own);
        own.forEach(f ->
                findings.add(new Finding(f.verdict(), f.rows(), fileName + " " + f.column(), f.code(), f.arguments())));
        return table;
    }

    List<Entry> entries() {
        return table.rows().stream().map(row -> new Entry(this, row)).toList();
    }

    /** A row with its values by column name. */
    record Entry(OneRosterTable table, Table.Row row) {

        /** The value, empty where the column is left out. */
        String get(String column) {
            var position = table.positions.get(column);
            return position == null ? "" : row.cell(position);
        }

        List<String> list(String column) {
            var text = get(column);
            return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
        }

        String id() {
            return get("sourcedId");
        }

        Finding finding(Code code, String column, Object... arguments) {
            return Finding.of(code, row.line(), table.file.fileName() + " " + column, arguments);
        }
    }
}
