package jp.agata.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One thing to look at in a file. Its Japanese text is {@code finding.<code>} with the arguments.
 *
 * @param rows lines of the file, the header being line 1; empty when it concerns the whole file
 * @param column header of the column, or file and column of a package; empty when none is meant
 */
public record Finding(Verdict verdict, List<Integer> rows, String column, FindingCode code, List<Object> arguments) {

    /** What concerns the whole file first, then down the rows. */
    public static final Comparator<Finding> BY_ROW = Comparator.comparingInt(
            finding -> finding.rows().isEmpty() ? 0 : finding.rows().getFirst());

    public static Finding of(FindingCode code, int row, String column, Object... arguments) {
        return of(code, List.of(row), column, arguments);
    }

    public static Finding of(FindingCode code, List<Integer> rows, String column, Object... arguments) {
        return new Finding(code.verdict(), rows, column, code, Arrays.asList(arguments));
    }

    public static Finding ofFile(FindingCode code, String column, Object... arguments) {
        return of(code, List.of(), column, arguments);
    }

    public Finding as(Verdict other) {
        return new Finding(other, rows, column, code, arguments);
    }

    public String messageKey() {
        return "finding." + code.text();
    }

    /** 「3」「2〜7」「3・5」, or empty. */
    public String rowsLabel() {
        if (rows.size() > 2 && rows.getLast() - rows.getFirst() == rows.size() - 1) {
            return rows.getFirst() + "〜" + rows.getLast();
        }
        return String.join("・", rows.stream().map(String::valueOf).toList());
    }

    /** Arguments of the text: row, column, then what the finding brought. */
    public Object[] messageArguments() {
        var all = new java.util.ArrayList<Object>(List.of(rowsLabel(), column));
        all.addAll(arguments);
        return all.toArray();
    }
}
