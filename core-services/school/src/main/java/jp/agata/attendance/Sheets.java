package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the roll of a day. */
@Component
class Sheets {

    /** 夏季休業より長く待つことはない */
    private static final int LONGEST_WAIT = 60;

    /** The days, of those asked for, that count for a student. */
    record Counting(UUID enrollment, List<LocalDate> days) {}

    private final Registers registers;
    private final SheetRows rows;
    private final ChangeRows changes;
    private final SeatRows seats;

    Sheets(Registers registers, SheetRows rows, ChangeRows changes, SeatRows seats) {
        this.registers = registers;
        this.rows = rows;
        this.changes = changes;
        this.seats = seats;
    }

    Sheet of(Homeroom home, LocalDate day) {
        var grades = registers.gradeDays(home, day, day);
        var students = registers.students(home, day, day).stream()
                .filter(student -> student.stay().attends(day))
                .toList();
        var room = seats.room(home.id(), students);
        var confirmation = rows.confirmations(home.id(), day, day).stream()
                .findFirst()
                .map(found -> new Sheet.Confirmation(found.by(), found.at()));
        return new Sheet(
                home,
                day,
                isClassDay(grades, day),
                takesRoll(home, grades, day),
                label(home, grades, day),
                rows.closing(home.id(), YearMonth.from(day)).isOpen(),
                confirmation.orElse(null),
                students.stream()
                        .map(student -> line(home, student, grades, day, room.getOrDefault(student.enrollment(), 0)))
                        .toList(),
                changes.of(home.id(), day));
    }

    boolean isClassDay(Homeroom home, LocalDate day) {
        return isClassDay(registers.gradeDays(home, day, day), day);
    }

    /** Those of a school's homerooms that have yet to confirm the day. */
    List<Homeroom> unconfirmed(UUID school, List<Homeroom> homes, LocalDate day) {
        var confirmed = rows.confirmedOn(school, day);
        var grades = homes.stream().flatMap(home -> home.grades().stream()).toList();
        var days = registers.gradeDays(school, SchoolYear.of(day), grades, day, day);
        return homes.stream()
                .filter(home -> !confirmed.contains(home.id()))
                .filter(home -> takesRoll(home, days, day))
                .toList();
    }

    List<LocalDate> unconfirmed(Homeroom home, LocalDate first, LocalDate last) {
        var grades = registers.gradeDays(home, first, last);
        var confirmed = rows.confirmations(home.id(), first, last).stream()
                .map(SheetRows.Confirmation::day)
                .toList();
        return days(first, last)
                .filter(day -> takesRoll(home, grades, day) && !confirmed.contains(day))
                .toList();
    }

    List<Counting> counting(Homeroom home, List<LocalDate> days) {
        var first = days.getFirst();
        var last = days.getLast();
        var grades = registers.gradeDays(home, first, last);
        return registers.attendees(home, first, last).stream()
                .map(student -> new Counting(
                        student.enrollment(),
                        days.stream()
                                .filter(day -> counts(student.grade(), student.stay(), grades, day))
                                .toList()))
                .toList();
    }

    private @Nullable LocalDate back(Homeroom home, RegisterStudent student, Excused excused) {
        var last = excused.until();
        if (last == null) {
            return null;
        }
        var days = registers.gradeDays(home, last, last.plusDays(LONGEST_WAIT)).get(student.grade());
        return last.plusDays(1)
                .datesUntil(last.plusDays(LONGEST_WAIT))
                .filter(day -> days != null && days.isClassDay(day) && !days.isClosed(home.id(), day))
                .findFirst()
                .orElse(null);
    }

    private Sheet.Line line(
            Homeroom home, RegisterStudent student, Map<Integer, GradeDays> grades, LocalDate day, int seat) {
        var grade = grades.get(student.grade());
        var excused = student.excused().stream()
                .filter(known -> known.covers(day))
                .findFirst()
                .orElse(null);
        var mark = grade == null
                ? Mark.PRESENT
                : new StudentDays(student.stay(), home.id(), grade, student.marks(), student.excused())
                        .on(day)
                        .orElse(Mark.PRESENT);
        return new Sheet.Line(
                student.enrollment(),
                student.number(),
                student.name(),
                student.furigana(),
                student.grade(),
                counts(student.grade(), student.stay(), grades, day) && takesRoll(home, grades, day),
                mark,
                student.version(day),
                seat,
                excused,
                excused == null ? null : back(home, student, excused));
    }

    private static boolean counts(int grade, Stay stay, Map<Integer, GradeDays> grades, LocalDate day) {
        var days = grades.get(grade);
        return days != null && days.isClassDay(day) && stay.attends(day);
    }

    private static boolean isClassDay(Map<Integer, GradeDays> grades, LocalDate day) {
        return grades.values().stream().anyMatch(grade -> grade.isClassDay(day));
    }

    /** 学級閉鎖の日は指示から付くので、出欠をとらない */
    static boolean takesRoll(Homeroom home, Map<Integer, GradeDays> grades, LocalDate day) {
        return home.grades().stream()
                .map(grades::get)
                .anyMatch(grade -> grade != null && grade.isClassDay(day) && !grade.isClosed(home.id(), day));
    }

    private static String label(Homeroom home, Map<Integer, GradeDays> grades, LocalDate day) {
        if (grades.values().stream().anyMatch(grade -> grade.isClosed(home.id(), day) || grade.isWhollyClosed(day))) {
            return Texts.of(isClassDay(grades, day) ? "day.class-closed" : "day.closed");
        }
        return grades.values().stream()
                .map(grade -> grade.days().on(day, grade.grade()).label())
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }
}
