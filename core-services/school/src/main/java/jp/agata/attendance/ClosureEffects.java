package jp.agata.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.Closure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an order of closure (臨時休業) does to 授業日数 and to the marks of its days: asked before it is given. */
@Service
@Transactional(readOnly = true)
public class ClosureEffects {

    /**
     * @param gone 授業日 of the grade that are none any more
     * @param back days that are 授業日 again
     * @param before 授業日数 of the school year as things stand
     */
    public record Grade(int grade, List<LocalDate> gone, List<LocalDate> back, int before, int after) {}

    /**
     * A homeroom closed while its grade is not: its students are 出席停止・忌引等.
     *
     * @param stopped 授業日 on which they would be
     */
    public record Room(Homeroom home, int students, List<LocalDate> stopped) {}

    /**
     * A mark someone entered for one of the days. It is kept, and counts again when the order goes.
     *
     * @param after absent where the day is no 授業日 any more
     */
    public record Entered(
            Homeroom home,
            int number,
            String name,
            LocalDate day,
            Mark before,
            @Nullable Mark after) {}

    /** @param confirmed days whose roll was confirmed, summed over the homerooms */
    public record Effect(List<Grade> grades, List<Room> rooms, List<Entered> entered, int confirmed) {

        /** Whether there is any 授業日 in it at all. */
        public boolean isEmpty() {
            return rooms.isEmpty()
                    && grades.stream()
                            .allMatch(grade ->
                                    grade.gone().isEmpty() && grade.back().isEmpty());
        }
    }

    private record Days(Map<Integer, GradeDays> before, Map<Integer, GradeDays> after) {}

    private final Registers registers;
    private final SheetRows rows;
    private final Homerooms homerooms;
    private final RollChanges changes;

    ClosureEffects(Registers registers, SheetRows rows, Homerooms homerooms, RollChanges changes) {
        this.registers = registers;
        this.rows = rows;
        this.homerooms = homerooms;
        this.changes = changes;
    }

    /** Tells open boards, if the order concerns today. */
    public void announce(UUID school, Closure closure) {
        changes.announce(
                school, closure.from().datesUntil(closure.until().plusDays(1)).toList());
    }

    /**
     * @param standing the order that would be replaced; absent for a new one
     * @param proposed the order as it would be; absent where it would be withdrawn
     */
    public Effect of(UUID school, SchoolYear year, @Nullable Closure standing, @Nullable Closure proposed) {
        var orders = Stream.of(standing, proposed)
                .flatMap(Stream::ofNullable)
                .map(Closure.class::cast)
                .toList();
        var homes = homerooms.ofSchool(school, year.year());
        var grades = grades(orders, homes);
        var days = new Days(
                registers.gradeDays(school, year, grades, closures -> closures),
                registers.gradeDays(school, year, grades, closures -> replaced(closures, standing, proposed)));
        var first = orders.stream().map(Closure::from).min(LocalDate::compareTo).orElseThrow();
        var last = orders.stream().map(Closure::until).max(LocalDate::compareTo).orElseThrow();
        var affected = homes.stream()
                .filter(home -> home.grades().stream().anyMatch(grades::contains))
                .toList();
        return new Effect(
                grades.stream().map(grade -> grade(grade, days, year)).toList(),
                affected.stream()
                        .flatMap(home -> room(home, days, first, last).stream())
                        .toList(),
                affected.stream()
                        .flatMap(home -> entered(home, days, first, last))
                        .toList(),
                affected.stream()
                        .mapToInt(home ->
                                rows.confirmations(home.id(), first, last).size())
                        .sum());
    }

    private static Set<Integer> grades(List<Closure> orders, List<Homeroom> homes) {
        var grades = new TreeSet<Integer>();
        for (var order : orders) {
            homes.stream()
                    .flatMap(home -> home.grades().stream().filter(grade -> switch (order.scope()) {
                        case SCHOOL -> true;
                        case GRADE -> order.grades().contains(grade);
                        case HOMEROOM -> order.homerooms().contains(home.id());
                    }))
                    .forEach(grades::add);
        }
        return grades;
    }

    private static List<Closure> replaced(
            List<Closure> closures, @Nullable Closure standing, @Nullable Closure proposed) {
        var others = new ArrayList<>(closures);
        if (standing != null) {
            others.removeIf(closure -> closure.id().equals(standing.id()));
        }
        if (proposed != null) {
            others.add(proposed);
        }
        return List.copyOf(others);
    }

    private static Grade grade(int grade, Days days, SchoolYear year) {
        var before = classDays(days.before().get(grade), year);
        var after = classDays(days.after().get(grade), year);
        return new Grade(
                grade,
                before.stream().filter(day -> !after.contains(day)).toList(),
                after.stream().filter(day -> !before.contains(day)).toList(),
                before.size(),
                after.size());
    }

    private static TreeSet<LocalDate> classDays(@Nullable GradeDays days, SchoolYear year) {
        var classDays = new TreeSet<LocalDate>();
        if (days != null) {
            year.firstDay()
                    .datesUntil(year.lastDay().plusDays(1))
                    .filter(days::isClassDay)
                    .forEach(classDays::add);
        }
        return classDays;
    }

    private List<Room> room(Homeroom home, Days days, LocalDate first, LocalDate last) {
        Predicate<LocalDate> closed = day -> home.grades().stream()
                .map(days.after()::get)
                .anyMatch(grade -> grade != null && grade.isClassDay(day) && grade.isClosed(home.id(), day));
        var stopped = first.datesUntil(last.plusDays(1)).filter(closed).toList();
        return stopped.isEmpty()
                ? List.of()
                : List.of(new Room(home, registers.students(home, first, last).size(), stopped));
    }

    private Stream<Entered> entered(Homeroom home, Days days, LocalDate first, LocalDate last) {
        return registers.students(home, first, last).stream()
                .flatMap(student -> student.entries().keySet().stream()
                        .sorted()
                        .flatMap(day -> entered(home, student, days, day).stream()));
    }

    private static List<Entered> entered(Homeroom home, RegisterStudent student, Days days, LocalDate day) {
        var before = days.before().get(student.grade());
        var after = days.after().get(student.grade());
        if (before == null || after == null) {
            return List.of();
        }
        var now = new StudentDays(student.stay(), home.id(), before, student.marks(), student.excused()).on(day);
        var then = new StudentDays(student.stay(), home.id(), after, student.marks(), student.excused()).on(day);
        return now
                .filter(mark -> !mark.isPlain() && !mark.equals(then.orElse(null)))
                .map(mark -> new Entered(home, student.number(), student.name(), day, mark, then.orElse(null)))
                .stream()
                .toList();
    }
}
