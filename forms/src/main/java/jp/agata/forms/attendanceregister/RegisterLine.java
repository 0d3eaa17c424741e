package jp.agata.forms.attendanceregister;

import java.util.ArrayList;
import java.util.List;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.MonthRegister.Cell;

/** One student's row: a mark for each of 31 days and the totals. */
record RegisterLine(
        String number,
        String name,
        String d1,
        String d2,
        String d3,
        String d4,
        String d5,
        String d6,
        String d7,
        String d8,
        String d9,
        String d10,
        String d11,
        String d12,
        String d13,
        String d14,
        String d15,
        String d16,
        String d17,
        String d18,
        String d19,
        String d20,
        String d21,
        String d22,
        String d23,
        String d24,
        String d25,
        String d26,
        String d27,
        String d28,
        String d29,
        String d30,
        String d31,
        String classDays,
        String stopped,
        String required,
        String sick,
        String other,
        String absent,
        String present,
        String late,
        String early,
        String note) {

    /** @param labels what a column says on this row where there is no school: one character of スポーツの日 */
    static RegisterLine of(MonthRegister.Row row, List<String> labels) {
        var marks = new ArrayList<>(labels);
        for (var day = 0; day < row.cells().size(); day++) {
            var cell = row.cells().get(day);
            if (cell.kind() != Cell.Kind.DAY_OFF) {
                marks.set(day, printed(cell));
            }
        }
        row.voids().forEach(gap -> new VoidWords(row.cells(), gap).writeOn(marks));
        return of(Integer.toString(row.number()), row.name(), marks, RegisterTotals.of(row.tally()), row.remark());
    }

    static RegisterLine blank(List<String> labels) {
        return of("", "", labels, RegisterTotals.BLANK, "");
    }

    private static String printed(Cell cell) {
        return switch (cell.kind()) {
            case CLASS_DAY -> cell.symbol();
            case UNCONFIRMED -> cell.symbol().isEmpty() ? "?" : cell.symbol();
            case DAY_OFF -> "";
            case VOID -> "／";
        };
    }

    private static RegisterLine of(String number, String name, List<String> marks, RegisterTotals totals, String note) {
        return new RegisterLine(
                number,
                name,
                marks.get(0),
                marks.get(1),
                marks.get(2),
                marks.get(3),
                marks.get(4),
                marks.get(5),
                marks.get(6),
                marks.get(7),
                marks.get(8),
                marks.get(9),
                marks.get(10),
                marks.get(11),
                marks.get(12),
                marks.get(13),
                marks.get(14),
                marks.get(15),
                marks.get(16),
                marks.get(17),
                marks.get(18),
                marks.get(19),
                marks.get(20),
                marks.get(21),
                marks.get(22),
                marks.get(23),
                marks.get(24),
                marks.get(25),
                marks.get(26),
                marks.get(27),
                marks.get(28),
                marks.get(29),
                marks.get(30),
                totals.classDays(),
                totals.stopped(),
                totals.required(),
                totals.sick(),
                totals.other(),
                totals.absent(),
                totals.present(),
                totals.late(),
                totals.early(),
                note);
    }
}
