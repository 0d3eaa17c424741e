package jp.agata.sheet;

import static jp.agata.sheet.SheetCode.*;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.agata.characters.Decoding;
import jp.agata.characters.Decoding.Decoded;
import jp.agata.characters.Decoding.Undecodable;
import jp.agata.characters.StrictDecoder;

/** Reads CSV (RFC 4180; CRLF, LF or CR) with the line numbers of the file, refusing what cannot be read without guessing. */
public final class CsvTable {

    private CsvTable() {}

    public static Optional<Table> read(byte[] bytes, List<Finding> findings) {
        return switch (StrictDecoder.decode(bytes)) {
            case Undecodable where -> {
                findings.add(undecodable(where, bytes));
                yield Optional.empty();
            }
            case Decoded decoded -> parse(decoded, findings);
        };
    }

    public static Optional<Table> parse(Decoded decoded, List<Finding> findings) {
        var header = firstRecord(decoded.text());
        var quoting = Quoting.of(decoded.text());
        if (quoting.isPresent()) {
            findings.add(quoting.get().finding(header));
            return Optional.empty();
        }
        var rows = new ArrayList<Table.Row>();
        CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(1 << 24)
                .ofCsvRecord(decoded.text())
                .forEach(r -> rows.add(new Table.Row((int) r.getStartingLineNumber(), r.getFields())));
        rows.removeIf(row -> row.line() > 1 && row.isBlank());
        return Optional.of(new Table(
                header,
                List.copyOf(rows.subList(Math.min(1, rows.size()), rows.size())),
                Optional.of(decoded.encoding())));
    }

    private static List<String> firstRecord(String text) {
        try (var lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(1 << 24)
                .ofCsvRecord(text)
                .stream()) {
            return lines.findFirst()
                    .map(r -> r.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        }
    }

    private static Finding undecodable(Undecodable where, byte[] bytes) {
        return switch (where.fault()) {
            case UNKNOWN -> Finding.of(ENCODING_UNKNOWN, where.line(), "", where.offset());
            case CONTROL -> Finding.of(ENCODING_CONTROL, where.line(), "", where.offset());
            case TRUNCATED -> Finding.of(ENCODING_TRUNCATED, where.line(), column(where, bytes), where.offset());
            case BOM_MISMATCH -> Finding.of(ENCODING_BOM_MISMATCH, where.line(), column(where, bytes), where.offset());
            case MIXED -> Finding.of(ENCODING_MIXED, where.line(), column(where, bytes) + "から", where.offset());
        };
    }

    /** The header of the cell, read from the first line alone; its number where even that cannot be read. */
    private static String column(Undecodable where, byte[] bytes) {
        var start = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
        var end = start;
        while (end < bytes.length && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        Decoding line = StrictDecoder.decode(java.util.Arrays.copyOfRange(bytes, start, end));
        var header = line instanceof Decoded decoded ? firstRecord(decoded.text()) : List.<String>of();
        return columnName(header, where.cell());
    }

    /** @param cell from 1 */
    public static String columnName(List<String> header, int cell) {
        return cell <= header.size() && !header.get(cell - 1).isBlank() ? header.get(cell - 1) : cell + "列目";
    }
}
