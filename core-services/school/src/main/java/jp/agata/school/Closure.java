package jp.agata.school;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * An order to close a school, grades or homerooms for a time (臨時休業).
 *
 * @param grades those closed, for {@link Scope#GRADE}
 * @param homerooms those closed, for {@link Scope#HOMEROOM}
 * @param until last day, inclusive
 */
public record Closure(
        UUID id,
        Basis basis,
        Scope scope,
        Set<Integer> grades,
        Set<UUID> homerooms,
        LocalDate from,
        LocalDate until,
        String cause) {

    public enum Basis {
        /** 学校保健安全法20条 */
        INFECTION,
        /** 学校教育法施行規則63条 */
        DISASTER,
        OTHER
    }

    public enum Scope {
        SCHOOL,
        GRADE,
        HOMEROOM
    }

    public Closure {
        grades = Set.copyOf(grades);
        homerooms = Set.copyOf(homerooms);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A closure cannot end before it begins: " + from + " " + until);
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether both close the same on the same day. */
    public boolean overlaps(Closure other) {
        var sameDays = !until.isBefore(other.from) && !other.until.isBefore(from);
        var sameScope = scope == other.scope
                && (scope == Scope.SCHOOL
                        || !Collections.disjoint(grades, other.grades)
                        || !Collections.disjoint(homerooms, other.homerooms));
        return sameDays && sameScope;
    }

    /** The order itself names the whole grade, or the school. */
    public boolean closesGrade(int grade, LocalDate day) {
        return isInForce(day) && (scope == Scope.SCHOOL || scope == Scope.GRADE && grades.contains(grade));
    }

    public boolean closesHomeroom(UUID homeroom, LocalDate day) {
        return isInForce(day) && scope == Scope.HOMEROOM && homerooms.contains(homeroom);
    }
}
