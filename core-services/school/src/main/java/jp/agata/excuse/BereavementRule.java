package jp.agata.excuse;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many days of mourning (忌引) the schools grant, and whether they run over days off.
 *
 * @param daysByRelation 続柄 to days, in the order in which they are offered
 */
record BereavementRule(Map<String, Integer> daysByRelation, Counting counting) {

    enum Counting {
        /** 暦日の連続 */
        CALENDAR,
        /** 授業日だけ */
        CLASS_DAYS
    }

    boolean knows(String relation) {
        return daysByRelation.containsKey(relation);
    }

    int daysFor(String relation) {
        return daysByRelation.getOrDefault(relation, 0);
    }

    /** The last of so many days granted; the day before the first if there are none. */
    LocalDate lastDay(LocalDate first, int days, Predicate<LocalDate> isClassDay) {
        if (counting == Counting.CALENDAR) {
            return first.plusDays(days - 1L);
        }
        var left = days;
        var day = first.minusDays(1);
        while (left > 0) {
            day = day.plusDays(1);
            left -= isClassDay.test(day) ? 1 : 0;
        }
        return day;
    }
}
