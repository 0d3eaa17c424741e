package jp.agata.school;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** A stretch of a school's calendar, ready to be asked: what the school set, or else what the rule says. */
public final class SchoolDays {

    /** A day the school set itself; grade {@link #ALL_GRADES} or one grade. */
    public record Key(LocalDate day, int grade) {}

    public static final int ALL_GRADES = 0;

    private final Map<Key, SchoolDay> overrides;
    private final Function<LocalDate, SchoolDay> rule;

    public SchoolDays(Map<Key, SchoolDay> overrides, Function<LocalDate, SchoolDay> rule) {
        this.overrides = Map.copyOf(overrides);
        this.rule = rule;
    }

    public SchoolDay on(LocalDate day, int grade) {
        var ofGrade = overrides.get(new Key(day, grade));
        if (ofGrade != null) {
            return ofGrade;
        }
        var ofSchool = overrides.get(new Key(day, ALL_GRADES));
        return ofSchool != null ? ofSchool : rule.apply(day);
    }

    public boolean isClassDay(LocalDate day, int grade) {
        return on(day, grade).isClassDay();
    }
}
