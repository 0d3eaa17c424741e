package jp.agata.forms.attendanceregister;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Void;

/**
 * What is written across the days on which a student was not here, as much to a day as its column takes: 6. 21 転学 (去 6.
 * 17). Where there are too few days the strokes alone stay, and 備考 says it.
 */
record VoidWords(List<Cell> cells, Void gap) {

    private static final Pattern PIECE = Pattern.compile("\\(?\\d+[.)]?|\\(\\p{IsHan}|\\p{IsHan}{1,2}|\\X");

    void writeOn(List<String> marks) {
        var days = IntStream.rangeClosed(gap.from() - 1, gap.to() - 1)
                .filter(day -> cells.get(day).kind() == Cell.Kind.VOID)
                .toArray();
        var pieces = PIECE.matcher(gap.text()).results().map(MatchResult::group).toList();
        for (var at = 0; pieces.size() <= days.length && at < pieces.size(); at++) {
            marks.set(days[at], pieces.get(at));
        }
    }
}
