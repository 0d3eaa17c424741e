package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.agata.school.Closure;
import jp.agata.school.SchoolDays;

/**
 * Which days are 授業日 for one grade. 授業日数 belongs to the grade: a closure of the whole grade takes the day away, a
 * closure of some homerooms only (学級閉鎖) leaves it and stops their students.
 *
 * @param homerooms those with students of the grade, and when
 * @param specialNeedsKeepsOpen whether a 特別支援学級 that stays open keeps its grade from being wholly closed
 */
record GradeDays(
        int grade,
        SchoolDays days,
        List<Closure> closures,
        List<GradeHomeroom> homerooms,
        boolean specialNeedsKeepsOpen) {

    /** A homeroom has at least one student of the grade from one day until another, inclusive. */
    record GradeHomeroom(UUID id, boolean specialNeeds, LocalDate from, LocalDate until) {

        boolean hasStudents(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** 授業日 ∧ ¬allClosed */
    boolean isClassDay(LocalDate day) {
        return days.isClassDay(day, grade) && !isWhollyClosed(day);
    }

    boolean isClosed(UUID homeroom, LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.closesHomeroom(homeroom, day));
    }

    /** The order that closes the homeroom or its whole grade; the wider one, if there are both. */
    Optional<Closure> order(UUID homeroom, LocalDate day) {
        return closures.stream()
                .filter(closure -> closure.closesGrade(grade, day) || closure.closesHomeroom(homeroom, day))
                .min(Comparator.comparing(Closure::scope));
    }

    boolean isWhollyClosed(LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.closesGrade(grade, day)) || isEveryHomeroomClosed(day);
    }

    private boolean isEveryHomeroomClosed(LocalDate day) {
        var open =
                homerooms.stream().filter(homeroom -> homeroom.hasStudents(day)).toList();
        var regular =
                open.stream().filter(Predicate.not(GradeHomeroom::specialNeeds)).toList();
        var deciding = specialNeedsKeepsOpen || regular.isEmpty() ? open : regular;
        return !deciding.isEmpty() && deciding.stream().allMatch(homeroom -> isClosed(homeroom.id(), day));
    }
}
