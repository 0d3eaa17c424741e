package jp.agata.sheet;

import static jp.agata.sheet.Verdict.ERROR;
import static jp.agata.sheet.Verdict.HELD;
import static jp.agata.sheet.Verdict.WARNING;

/** What can be found in any sheet: characters, form, headers, dates. */
public enum SheetCode implements FindingCode {
    ENCODING_MIXED("encoding.mixed", ERROR),
    ENCODING_TRUNCATED("encoding.truncated", ERROR),
    ENCODING_UNKNOWN("encoding.unknown", ERROR),
    ENCODING_BOM_MISMATCH("encoding.bom_mismatch", ERROR),
    ENCODING_CONTROL("encoding.control", ERROR),
    FORMAT_EMPTY("format.empty", ERROR),
    FORMAT_XLSX("format.xlsx", ERROR),
    FORMAT_XLS("format.xls", ERROR),
    FORMAT_BROKEN_XLSX("format.broken_xlsx", ERROR),
    FORMAT_UNKNOWN("format.unknown", ERROR),
    FORMAT_TOO_LARGE("format.too_large", ERROR),
    CSV_UNCLOSED_QUOTE("csv.unclosed_quote", ERROR),
    CSV_STRAY_QUOTE("csv.stray_quote", ERROR),
    CSV_COLUMN_COUNT("csv.column_count", ERROR),
    HEADER_MISSING("header.missing", ERROR),
    HEADER_DUPLICATE("header.duplicate", ERROR),
    CHAR_REPLACEMENT("char.replacement", HELD),
    CHAR_GETA("char.geta", HELD),
    CHAR_QUESTION("char.question", HELD),
    CHAR_PUA("char.pua", HELD),
    CHAR_HALFWIDTH_KANA("char.halfwidth_kana", HELD),
    CHAR_EMOJI("char.emoji", ERROR),
    CHAR_INVISIBLE("char.invisible", ERROR),
    CELL_FORMULA("cell.formula", WARNING),
    VALUE_MISSING("value.missing", ERROR),
    VALUE_TOO_LONG("value.too_long", ERROR),
    DATE_IMPOSSIBLE("date.impossible", ERROR),
    DATE_ERA("date.era", ERROR),
    DATE_UNREADABLE("date.unreadable", ERROR);

    private final String text;
    private final Verdict verdict;

    SheetCode(String text, Verdict verdict) {
        this.text = text;
        this.verdict = verdict;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
