package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many days of mourning (忌引) a school grants, and whether they run over days off.
 *
 * @param daysByRelation 続柄 to days
 */
record BereavementRule(Map<String, Integer> daysByRelation, Counting counting) {

    enum Counting {
        /** 暦日の連続 */
        CALENDAR,
        /** 授業日だけ */
        CLASS_DAYS
    }

    static final BereavementRule STANDARD = new BereavementRule(
            Map.ofEntries(
                    Map.entry("父", 7),
                    Map.entry("母", 7),
                    Map.entry("祖父", 3),
                    Map.entry("祖母", 3),
                    Map.entry("兄", 3),
                    Map.entry("姉", 3),
                    Map.entry("弟", 3),
                    Map.entry("妹", 3),
                    Map.entry("曾祖父", 1),
                    Map.entry("曾祖母", 1),
                    Map.entry("伯叔父", 1),
                    Map.entry("伯叔母", 1)),
            Counting.CALENDAR);

    /** The last day granted. What goes beyond it is 事故欠席. A relation the table does not know grants nothing. */
    LocalDate lastDay(String relation, LocalDate first, int travelDays, Predicate<LocalDate> isClassDay) {
        var left = daysByRelation.getOrDefault(relation, 0) + travelDays;
        if (counting == Counting.CALENDAR) {
            return first.plusDays(left - 1L);
        }
        var day = first.minusDays(1);
        while (left > 0) {
            day = day.plusDays(1);
            left -= isClassDay.test(day) ? 1 : 0;
        }
        return day;
    }
}
