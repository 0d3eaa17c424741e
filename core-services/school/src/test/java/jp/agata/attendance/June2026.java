package jp.agata.attendance;

import static jp.agata.attendance.AttendanceCode.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jp.agata.school.Closure;

/** The worked month of the specification: 3年1組, June 2026, six students a to f. */
final class June2026 {

    static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private June2026() {}

    static RegisterScene scene() {
        return new RegisterScene(MONTH, 3)
                .classOn(13, "参観日")
                .offOn(15, "振替休業")
                .closed(Closure.Scope.HOMEROOM, 25, 26)
                .student("a", 1, Stay.from(APRIL), Moves.NONE, Map.of())
                .student(
                        "b",
                        2,
                        Stay.from(APRIL),
                        Moves.NONE,
                        days(Mark.of(INFECTION).because("インフルエンザ"), 8, 9, 10, 11, 12))
                .student("c", 3, Stay.from(APRIL), Moves.NONE, mourningAndSick())
                .student(
                        "d",
                        4,
                        Stay.between(APRIL, MONTH.atDay(17), MONTH.atDay(21)),
                        new Moves("", "転学"),
                        Map.of(MONTH.atDay(4), Mark.of(SICK), MONTH.atDay(9), Mark.PRESENT.arrivingLate()))
                .student("e", 31, Stay.from(MONTH.atDay(22)), new Moves("転入", ""), Map.of())
                .student("f", 6, Stay.from(APRIL), Moves.NONE, oftenAway());
    }

    private static Map<LocalDate, Mark> mourningAndSick() {
        var marks = new HashMap<LocalDate, Mark>();
        // 6/18(木)から3暦日。土曜の分は休業日なので数えない
        marks.putAll(days(Mark.of(BEREAVEMENT).because("祖父"), 18, 19, 20));
        marks.putAll(days(Mark.of(SICK), 23, 24));
        return marks;
    }

    private static Map<LocalDate, Mark> oftenAway() {
        var marks = new HashMap<LocalDate, Mark>();
        marks.putAll(days(Mark.of(SUPPORT_CENTER), 4, 5, 11, 12, 18, 19));
        marks.putAll(days(Mark.of(NON_ATTENDANCE), 1, 2, 3, 8, 9, 10, 16, 17, 22, 29, 30));
        return marks;
    }

    static Map<LocalDate, Mark> days(Mark mark, int... days) {
        var marks = new HashMap<LocalDate, Mark>();
        IntStream.of(days).forEach(day -> marks.put(MONTH.atDay(day), mark));
        return marks;
    }
}
