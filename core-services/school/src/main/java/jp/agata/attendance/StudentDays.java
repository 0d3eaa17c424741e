package jp.agata.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One student's days in one homeroom: what counts, and as what (通知 別紙1 出欠の記録). */
record StudentDays(Stay stay, UUID homeroom, GradeDays gradeDays, Map<LocalDate, Mark> entered, List<Excused> excused) {

    /** J: 在籍した授業日 */
    boolean counts(LocalDate day) {
        return stay.attends(day) && gradeDays.isClassDay(day);
    }

    /** The one status of a day; empty if the day does not count. A day without an entry is 出席. */
    Optional<Mark> on(LocalDate day) {
        if (!counts(day)) {
            return Optional.empty();
        }
        var mark = individual(day);
        // 個人の出席停止・忌引と学級閉鎖が重なった日は1日と数え、個人の方を書く
        return Optional.of(gradeDays.isClosed(homeroom, day) && !mark.isStop() ? Mark.CLOSED : mark);
    }

    /** The case the day falls in, where it decides what the day counts as. */
    Optional<Excused> excusedOn(LocalDate day) {
        return caseOf(day).filter(known -> on(day).filter(known.mark()::equals).isPresent());
    }

    private Mark individual(LocalDate day) {
        var mark = entered.get(day);
        return caseOf(day).map(known -> known.over(mark)).orElse(mark == null ? Mark.PRESENT : mark);
    }

    private Optional<Excused> caseOf(LocalDate day) {
        return excused.stream().filter(known -> known.covers(day)).findFirst();
    }

    /** In order of the days that count. */
    List<Mark> marks(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> on(day).stream())
                .toList();
    }

    Tally tally(LocalDate first, LocalDate last) {
        return Tally.of(marks(first, last));
    }
}
