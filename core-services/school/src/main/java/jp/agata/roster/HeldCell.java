package jp.agata.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.agata.sheet.Finding;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;

/**
 * A cell whose characters a person has to settle (保留).
 *
 * @param parameter name of the form field that takes the answer
 * @param hint code and bytes of a 外字, or empty
 */
record HeldCell(String parameter, int line, String column, String written, String proposal, String hint) {

    static final String CELL = "cell-";
    static final String GAIJI = "gaiji-";
    private static final Pattern ADDRESS = Pattern.compile(CELL + "(\\d{1,6})-([A-Z_]+)");

    /** The cell that a form field answers for; empty for anything else. */
    static Optional<Corrections.Cell> cell(String parameter) {
        var parts = ADDRESS.matcher(parameter);
        return parts.matches()
                ? Arrays.stream(Field.values())
                        .filter(field -> field.name().equals(parts.group(2)))
                        .map(field -> new Corrections.Cell(Integer.parseInt(parts.group(1)), field))
                        .findFirst()
                : Optional.empty();
    }

    /** One per cell, and one per 外字 however often it appears. */
    static List<HeldCell> of(CheckedRoster checked) {
        var cells = new ArrayList<HeldCell>();
        var asked = new HashSet<String>();
        for (var finding : checked.findings()) {
            if (finding.verdict() == Verdict.HELD) {
                fieldOf(checked, finding.column()).forEach(field -> {
                    var cell = of(finding, field);
                    if (asked.add(cell.parameter)) {
                        cells.add(cell);
                    }
                });
            }
        }
        return cells;
    }

    private static HeldCell of(Finding finding, Field field) {
        var written = finding.arguments().get(0).toString();
        var code = finding.arguments().get(2).toString();
        var line = finding.rows().getFirst();
        if (finding.code() == SheetCode.CHAR_PUA) {
            return new HeldCell(
                    GAIJI + code,
                    line,
                    finding.column(),
                    written,
                    "",
                    code + " " + finding.arguments().get(3));
        }
        var proposal = finding.code() == SheetCode.CHAR_HALFWIDTH_KANA
                ? finding.arguments().get(1).toString()
                : written;
        return new HeldCell(CELL + line + "-" + field.name(), line, finding.column(), written, proposal, "");
    }

    private static List<Field> fieldOf(CheckedRoster checked, String column) {
        var index = checked.header().indexOf(column);
        return checked.mapping().columns().entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isGaiji() {
        return parameter.startsWith(GAIJI);
    }
}
