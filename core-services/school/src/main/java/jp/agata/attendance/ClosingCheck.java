package jp.agata.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Day;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.problem.Problem.Finding;

/**
 * What has to be settled before a month can be closed: every class day confirmed, no absence without a reason, every case
 * (出席停止・忌引) with an end and granted.
 */
record ClosingCheck(MonthRegister register) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        register.days().stream()
                .filter(day -> !day.confirmed())
                .map(day -> new Finding(monthDay(day), Texts.of("closing.unconfirmed")))
                .forEach(findings::add);
        register.rows().forEach(row -> findings.addAll(unexplained(row)));
        register.rows().forEach(row -> findings.addAll(unsettled(row)));
        return findings;
    }

    private List<Finding> unexplained(Row row) {
        return register.days().stream()
                .filter(day -> isUnexplained(row, day.date()))
                .map(day -> new Finding(
                        Texts.of("closing.whose", row.number(), row.name(), monthDay(day)),
                        Texts.of("closing.unexplained")))
                .toList();
    }

    private static List<Finding> unsettled(Row row) {
        return row.cells().stream()
                .map(Cell::excused)
                .filter(Objects::nonNull)
                .filter(excused -> !excused.settled())
                .distinct()
                .map(excused -> new Finding(
                        Texts.of(
                                "closing.whose",
                                row.number(),
                                row.name(),
                                Texts.of(
                                        "closing.day",
                                        excused.from().getMonthValue(),
                                        excused.from().getDayOfMonth())),
                        Texts.of(excused.mark().isStop() ? "closing.without-end" : "closing.not-granted")))
                .toList();
    }

    private static boolean isUnexplained(Row row, LocalDate day) {
        var mark = row.cells().get(day.getDayOfMonth() - 1).mark();
        return mark != null && mark.code() == AttendanceCode.UNEXPLAINED;
    }

    private static String monthDay(Day day) {
        return Texts.of("closing.day", day.date().getMonthValue(), day.date().getDayOfMonth());
    }
}
