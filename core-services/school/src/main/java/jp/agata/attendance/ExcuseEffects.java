package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.agata.homeroom.Homeroom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What cases do to a student's days: asked before one is entered, changed or withdrawn. */
@Service
@Transactional(readOnly = true)
public class ExcuseEffects {

    /**
     * A 授業日 of the student.
     *
     * @param before what it counts as now
     * @param after what it would count as
     * @param entered whether someone entered a mark; it is kept, and counts again when the case goes
     * @param closed whether its month is closed
     */
    public record Day(LocalDate day, Mark before, Mark after, boolean entered, boolean closed) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    private final Registers registers;
    private final SheetRows rows;
    private final RollChanges changes;

    ExcuseEffects(Registers registers, SheetRows rows, RollChanges changes) {
        this.registers = registers;
        this.rows = rows;
        this.changes = changes;
    }

    /** Tells open boards, if today is among the days. */
    public void announce(Homeroom home, List<Day> days) {
        changes.announce(
                home.school(),
                days.stream().filter(Day::isChanged).map(Day::day).toList());
    }

    /** Whether the homeroom's students of a grade go to school on a day between the two: 授業日, and no 学級閉鎖. */
    public Predicate<LocalDate> schoolDays(Homeroom home, int grade, LocalDate first, LocalDate last) {
        var days = Objects.requireNonNull(registers.gradeDays(home, first, last).get(grade), "grade");
        return day -> days.isClassDay(day) && !days.isClosed(home.id(), day);
    }

    /** Every 授業日 of the student between the two, if these cases stood instead of those that stand. */
    public List<Day> of(Homeroom home, UUID enrollment, List<Excused> instead, LocalDate first, LocalDate last) {
        var grades = registers.gradeDays(home, first, last);
        var closed = new HashMap<YearMonth, Boolean>();
        return registers.students(home, first, last).stream()
                .filter(student -> student.enrollment().equals(enrollment))
                .flatMap(student ->
                        days(home, Objects.requireNonNull(grades.get(student.grade())), student, instead, first, last))
                .map(day -> new Day(
                        day.day(),
                        day.before(),
                        day.after(),
                        day.entered(),
                        closed.computeIfAbsent(
                                YearMonth.from(day.day()),
                                month -> !rows.closing(home.id(), month).isOpen())))
                .toList();
    }

    private static Stream<Day> days(
            Homeroom home,
            GradeDays grade,
            RegisterStudent student,
            List<Excused> instead,
            LocalDate first,
            LocalDate last) {
        var now = new StudentDays(student.stay(), home.id(), grade, student.marks(), student.excused());
        var then = new StudentDays(student.stay(), home.id(), grade, student.marks(), instead);
        return first.datesUntil(last.plusDays(1))
                .filter(now::counts)
                .map(day -> new Day(
                        day,
                        now.on(day).orElse(Mark.PRESENT),
                        then.on(day).orElse(Mark.PRESENT),
                        student.entries().containsKey(day),
                        false));
    }
}
