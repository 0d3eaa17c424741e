package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.Closures;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a school's board together, with one question for each kind of thing on it, however many homerooms there are. */
@Component
class BoardReading {

    private final Homerooms homerooms;
    private final Students students;
    private final Registers registers;
    private final OverdueRolls overdue;
    private final Closures closures;
    private final BoardRows rows;

    BoardReading(
            Homerooms homerooms,
            Students students,
            Registers registers,
            OverdueRolls overdue,
            Closures closures,
            BoardRows rows) {
        this.homerooms = homerooms;
        this.students = students;
        this.registers = registers;
        this.overdue = overdue;
        this.closures = closures;
        this.rows = rows;
    }

    /** Those still waiting first. */
    List<BoardLine> lines(UUID school, LocalDate day) {
        var confirmations = rows.confirmations(school, day);
        var attending = students.enrolled(school, day).stream()
                .filter(member -> member.homeroom() != null && member.isAttending(day))
                .toList();
        var marks = marks(school, attending, day);
        var roll = attending.stream().collect(Collectors.groupingBy(Member::homeroom));
        var homes = homerooms.ofSchool(school, SchoolYear.of(day).year());
        var grades = homes.stream().flatMap(home -> home.grades().stream()).toList();
        var days = registers.gradeDays(school, SchoolYear.of(day), grades, day, day);
        return homes.stream()
                .map(home -> line(
                        home,
                        days,
                        day,
                        roll.getOrDefault(home.id(), List.of()).stream()
                                .map(member -> Optional.ofNullable(marks.get(member.enrollment())))
                                .toList(),
                        confirmations.get(home.id())))
                .sorted(Comparator.comparing(line -> !line.isWaiting()))
                .toList();
    }

    /** What waits from the days before. */
    List<OverdueRolls.Overdue> overdue(UUID school, LocalDate day) {
        return overdue.ofSchool(school, day);
    }

    String stamp(UUID school, LocalDate day) {
        return rows.stamp(school, day) + "/" + registers.excusedChanges() + "/" + closures.changes(school);
    }

    private static BoardLine line(
            Homeroom home,
            Map<Integer, GradeDays> days,
            LocalDate day,
            List<Optional<Mark>> roll,
            Sheet.@Nullable Confirmation confirmation) {
        var closed = home.grades().stream()
                .map(days::get)
                .anyMatch(grade -> grade != null && grade.isClassDay(day) && grade.isClosed(home.id(), day));
        var marks = closed
                ? roll.stream()
                        .map(mark -> mark.filter(Mark::isStop).orElse(Mark.CLOSED))
                        .toList()
                : roll.stream().flatMap(Optional::stream).toList();
        return new BoardLine(
                home, Sheets.takesRoll(home, days, day), closed, roll.size(), Tally.of(marks), confirmation);
    }

    /** Of those who have one: what was entered, and what follows from a case (出席停止・忌引). */
    private Map<UUID, Mark> marks(UUID school, List<Member> members, LocalDate day) {
        var marks = new HashMap<>(rows.marks(school, day));
        registers
                .excused(members.stream().map(Member::enrollment).toList(), day, day)
                .forEach((enrollment, cases) ->
                        cases.forEach(known -> marks.put(enrollment, known.over(marks.get(enrollment)))));
        return marks;
    }
}
