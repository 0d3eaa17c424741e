package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** Puts a school's board together, with one question for each kind of thing on it, however many homerooms there are. */
@Component
class BoardReading {

    private final Homerooms homerooms;
    private final Students students;
    private final Registers registers;
    private final BoardRows rows;

    BoardReading(Homerooms homerooms, Students students, Registers registers, BoardRows rows) {
        this.homerooms = homerooms;
        this.students = students;
        this.registers = registers;
        this.rows = rows;
    }

    /** Those still waiting first. */
    List<BoardLine> lines(UUID school, LocalDate day) {
        var counts = rows.counts(school, day);
        var confirmations = rows.confirmations(school, day);
        var roll = students.enrolled(school, day).stream()
                .filter(member -> member.homeroom() != null && member.isAttending(day))
                .collect(Collectors.groupingBy(Member::homeroom, Collectors.counting()));
        var homes = homerooms.ofSchool(school, SchoolYear.of(day).year());
        var grades = homes.stream().flatMap(home -> home.grades().stream()).toList();
        var days = registers.gradeDays(school, SchoolYear.of(day), grades, day, day);
        return homes.stream()
                .map(home -> new BoardLine(
                        home,
                        isClassDay(home, days, day),
                        Math.toIntExact(roll.getOrDefault(home.id(), 0L)),
                        counts.getOrDefault(home.id(), BoardRows.Count.none(home.id())),
                        confirmations.get(home.id())))
                .sorted(Comparator.comparing(line -> !line.isWaiting()))
                .toList();
    }

    String stamp(UUID school, LocalDate day) {
        return rows.stamp(school, day);
    }

    private static boolean isClassDay(Homeroom home, Map<Integer, GradeDays> days, LocalDate day) {
        return home.grades().stream()
                .map(days::get)
                .anyMatch(grade -> grade.isClassDay(day) && !grade.isClosed(home.id(), day));
    }
}
