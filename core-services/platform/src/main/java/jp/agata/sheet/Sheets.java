package jp.agata.sheet;

import static jp.agata.sheet.SheetCode.*;

import java.util.List;
import java.util.Optional;

/** Reads a sheet by what its bytes are, whatever its name says. */
public final class Sheets {

    /** Rows of a workbook; more than a municipality or a prefecture has of anything one sends. */
    public static final int MAX_ROWS = 5_000;

    private Sheets() {}

    /** The table, or a finding that says why there is none. */
    public static Optional<Table> read(String fileName, byte[] bytes, List<Finding> findings) {
        return switch (FileKind.of(bytes)) {
            case TEXT -> CsvTable.read(bytes, findings);
            case WORKBOOK ->
                FileKind.isNamedText(fileName) ? refuse(FORMAT_XLSX, findings) : XlsxTable.read(bytes, findings);
            case EMPTY -> refuse(FORMAT_EMPTY, findings);
            case OLD_WORKBOOK -> refuse(FORMAT_XLS, findings);
            case PACKAGE -> refuse(FORMAT_UNKNOWN, findings);
        };
    }

    private static Optional<Table> refuse(SheetCode code, List<Finding> findings) {
        findings.add(Finding.ofFile(code, ""));
        return Optional.empty();
    }
}
