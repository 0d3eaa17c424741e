package jp.agata.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.agata.attendance.MonthRegister.Day;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.problem.Problem.Finding;

/** What has to be settled before a month can be closed: every class day confirmed, no absence without a reason. */
record ClosingCheck(MonthRegister register) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        register.days().stream()
                .filter(day -> !day.confirmed() && !day.closed())
                .map(day -> new Finding(monthDay(day), Texts.of("closing.unconfirmed")))
                .forEach(findings::add);
        register.rows().forEach(row -> findings.addAll(unexplained(row)));
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

    private static boolean isUnexplained(Row row, LocalDate day) {
        var mark = row.cells().get(day.getDayOfMonth() - 1).mark();
        return mark != null && mark.code() == AttendanceCode.UNEXPLAINED;
    }

    private static String monthDay(Day day) {
        return Texts.of("closing.day", day.date().getMonthValue(), day.date().getDayOfMonth());
    }
}
