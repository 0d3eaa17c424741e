package jp.agata.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A student as the register needs one, with the entries and the cases (出席停止・忌引) of the days asked for. */
record RegisterStudent(
        UUID enrollment,
        UUID student,
        int number,
        String name,
        String furigana,
        int gender,
        int grade,
        Stay stay,
        Moves moves,
        Map<LocalDate, Entry> entries,
        List<Excused> excused) {

    record Entry(Mark mark, int version) {}

    Map<LocalDate, Mark> marks() {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().mark()));
    }

    StudentDays days(UUID homeroom, GradeDays gradeDays) {
        return new StudentDays(stay, homeroom, gradeDays, marks(), excused);
    }

    /** Why there is nothing before the first day here; empty for an ordinary entrance. */
    String cameBy() {
        return stay.memberFrom().isAfter(stay.start())
                ? Texts.of("move.homeroom", Moves.monthDay(stay.memberFrom()))
                : moves.arrival(stay);
    }

    /** Why there is nothing after the last day here. */
    String wentBy() {
        var moved = moves.departureWithLastDay(stay);
        var until = stay.memberUntil();
        return moved.isEmpty() && until != null ? Texts.of("move.homeroom", Moves.monthDay(until.plusDays(1))) : moved;
    }

    int version(LocalDate day) {
        var entry = entries.get(day);
        return entry == null ? 0 : entry.version();
    }
}
