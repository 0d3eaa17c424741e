package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import jp.agata.attendance.MonthRegister.Closing;
import jp.agata.attendance.MonthRegister.Day;
import jp.agata.attendance.MonthRegister.Place;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.calendar.SchoolYear;

/** Puts a month's register together from the calendar, the students and their entries. */
record RegisterMonth(
        Place place,
        YearMonth month,
        Map<Integer, GradeDays> gradeDays,
        Set<LocalDate> confirmed,
        MarkSymbols symbols,
        Rulings rulings) {

    /** Settings that change a number. */
    record Rulings(boolean specialNeedsKeepsOpen, boolean stopBreaksAbsenceRun) {
        static final Rulings STANDARD = new Rulings(true, true);
    }

    MonthRegister of(List<RegisterStudent> students, Closing closing) {
        var rows = students.stream().map(this::row).toList();
        return new MonthRegister(
                place,
                month,
                days().map(this::day).toList(),
                classDays(),
                roll(students, month.atDay(1)),
                roll(students, month.atEndOfMonth()),
                count(students, RegisterMonth::arrivedIn),
                count(students, RegisterMonth::departedIn),
                rows,
                dayTotals(students),
                Tally.sum(rows.stream().map(Row::tally).toList()),
                symbols.legend(),
                closing);
    }

    private Row row(RegisterStudent student) {
        var days = studentDays(student);
        var cells = new RegisterRow(student, days, month, symbols, confirmed);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var year = days.marks(new SchoolYear(place.schoolYear()).firstDay(), last);
        return new Row(
                student.enrollment(),
                student.student(),
                student.number(),
                student.name(),
                student.furigana(),
                student.gender(),
                student.grade(),
                cells.cells(),
                cells.voids(),
                days.tally(first, last),
                Tally.of(year),
                AbsenceRun.of(year, rulings.stopBreaksAbsenceRun()).current(),
                student.stay().isOnRoll(last),
                remark(student, days.marks(first, last)));
    }

    private String remark(RegisterStudent student, List<Mark> marks) {
        var arrival = arrivedIn(student, month) ? student.moves().arrival(student.stay()) : "";
        var departure = hasLeftIn(student, month) ? student.moves().departure(student.stay()) : "";
        return new RemarkDraft(marks).forRegister(arrival, departure);
    }

    private Day day(LocalDate date) {
        var grades = gradeDays.values();
        var classDay = grades.stream().anyMatch(grade -> grade.isClassDay(date));
        var closed = classDay && grades.stream().anyMatch(grade -> grade.isClosed(place.homeroom(), date));
        return new Day(
                date, classDay, closed, label(date, grades, closed), !classDay || closed || confirmed.contains(date));
    }

    private static String label(LocalDate date, Collection<GradeDays> grades, boolean closed) {
        if (closed) {
            return Texts.of("day.class-closed");
        }
        if (grades.stream()
                .allMatch(grade -> grade.isWhollyClosed(date) && grade.days().isClassDay(date, grade.grade()))) {
            return Texts.of("day.closed");
        }
        return grades.stream()
                .map(grade -> grade.days().on(date, grade.grade()).label())
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Map<Integer, Integer> classDays() {
        var counts = new TreeMap<Integer, Integer>();
        gradeDays.forEach((grade, days) -> counts.put(
                grade, Math.toIntExact(days().filter(days::isClassDay).count())));
        return counts;
    }

    private List<DayTotal> dayTotals(List<RegisterStudent> students) {
        var all = students.stream().map(this::studentDays).toList();
        return days().map(day -> DayTotal.of(all.stream()
                        .flatMap(student -> student.on(day).stream())
                        .toList()))
                .toList();
    }

    private StudentDays studentDays(RegisterStudent student) {
        var grade = gradeDays.get(student.grade());
        if (grade == null) {
            throw new IllegalStateException("No calendar for grade " + student.grade());
        }
        return student.days(place.homeroom(), grade);
    }

    private Stream<LocalDate> days() {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1));
    }

    private static RollCount roll(List<RegisterStudent> students, LocalDate day) {
        var onRoll = students.stream()
                .filter(student -> student.stay().isOnRoll(day))
                .toList();
        return RollCount.of(onRoll, RegisterStudent::gender);
    }

    private int count(List<RegisterStudent> students, BiPredicate<RegisterStudent, YearMonth> which) {
        return Math.toIntExact(
                students.stream().filter(student -> which.test(student, month)).count());
    }

    private static boolean arrivedIn(RegisterStudent student, YearMonth month) {
        return !student.moves().in().isEmpty()
                && YearMonth.from(student.stay().start()).equals(month);
    }

    private static boolean departedIn(RegisterStudent student, YearMonth month) {
        var rollEnd = student.stay().rollEnd();
        return !student.moves().out().isEmpty()
                && rollEnd != null
                && YearMonth.from(rollEnd).equals(month);
    }

    private static boolean hasLeftIn(RegisterStudent student, YearMonth month) {
        var left = student.stay().left();
        return departedIn(student, month)
                || left != null && YearMonth.from(left).equals(month);
    }
}
