package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Void;

/** The cells of one student's row, and the stretches of it that are crossed out. */
record RegisterRow(
        RegisterStudent student, StudentDays days, YearMonth month, MarkSymbols symbols, Set<LocalDate> confirmed) {

    List<Cell> cells() {
        return dates().map(this::cell).toList();
    }

    private Cell cell(LocalDate day) {
        var version = student.version(day);
        if (!student.stay().attends(day)) {
            return new Cell(Cell.Kind.VOID, "", null, version, null);
        }
        return days.on(day)
                .map(mark -> new Cell(
                        kind(day, mark),
                        symbols.print(mark),
                        mark,
                        version,
                        days.excusedOn(day).orElse(null)))
                .orElseGet(() -> new Cell(Cell.Kind.DAY_OFF, "", null, version, null));
    }

    // 学級閉鎖の日は指示から付くので、出欠をとらなくても決まっている
    private Cell.Kind kind(LocalDate day, Mark mark) {
        return confirmed.contains(day) || mark.code() == AttendanceCode.CLASS_CLOSURE
                ? Cell.Kind.CLASS_DAY
                : Cell.Kind.UNCONFIRMED;
    }

    List<Void> voids() {
        var stay = student.stay();
        var voids = new ArrayList<Void>();
        span(day -> day.isBefore(stay.firstDay()), student.cameBy()).ifPresent(voids::add);
        span(day -> !day.isBefore(stay.firstDay()) && !stay.attends(day), student.wentBy())
                .ifPresent(voids::add);
        return voids;
    }

    private Optional<Void> span(Predicate<LocalDate> outside, String text) {
        var out = dates().filter(outside).map(LocalDate::getDayOfMonth).toList();
        return out.isEmpty() ? Optional.empty() : Optional.of(new Void(out.getFirst(), out.getLast(), text));
    }

    private Stream<LocalDate> dates() {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1));
    }
}
