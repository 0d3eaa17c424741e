package jp.agata.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.agata.calendar.Holidays;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.CalendarRule;
import jp.agata.school.SchoolDay;
import jp.agata.school.SchoolDays;

/** A school's calendar of one year (年間行事): vacations, ceremonies, 運動会 on a Saturday with its day off in lieu. */
final class DemoCalendar {

    private static final List<CalendarRule.Vacation> VACATIONS = List.of(
            new CalendarRule.Vacation("学年始休業", MonthDay.of(4, 1), MonthDay.of(4, 7)),
            new CalendarRule.Vacation("夏季休業", MonthDay.of(7, 21), MonthDay.of(8, 31)),
            new CalendarRule.Vacation("冬季休業", MonthDay.of(12, 25), MonthDay.of(1, 7)),
            new CalendarRule.Vacation("学年末休業", MonthDay.of(3, 26), MonthDay.of(3, 31)));

    private final Map<LocalDate, SchoolDay> set = new TreeMap<>();
    private final SchoolDays days;

    DemoCalendar(SchoolYear year, int seed) {
        vacations(year);
        label(year, 4, 8, "始業式");
        label(year, 4, 9, "入学式");
        saturday(year, 9, 3, "運動会");
        saturday(year, 10, seed % 2 == 0 ? 4 : 2, "学習発表会");
        label(year, 7, 20, "終業式");
        label(year, 9, 1, "始業式");
        label(year, 12, 24, "終業式");
        label(year, 1, 8, "始業式");
        label(year, 3, 19, "卒業式");
        label(year, 3, 25, "修了式");
        days = new SchoolDays(keyed(), CalendarRule.WITHOUT_VACATIONS);
    }

    /** The days the school sets itself. */
    Iterable<SchoolDay> set() {
        return set.values();
    }

    List<LocalDate> classDays(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1))
                .filter(day -> days.isClassDay(day, SchoolDays.ALL_GRADES))
                .toList();
    }

    private void vacations(SchoolYear year) {
        var rule = new CalendarRule(VACATIONS);
        year.firstDay()
                .datesUntil(year.lastDay().plusDays(1))
                .map(rule)
                .filter(day -> !day.isClassDay() && !day.label().isEmpty())
                .filter(day -> Holidays.nameOf(day.date()).isEmpty())
                .forEach(day -> set.put(day.date(), day));
    }

    /** Moves to the next class day where the day is off. */
    private void label(SchoolYear year, int month, int dayOfMonth, String label) {
        var day = date(year, month, dayOfMonth);
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        set.put(day, new SchoolDay(day, SchoolDay.Kind.CLASS_DAY, label));
    }

    private void saturday(SchoolYear year, int month, int which, String label) {
        var day = date(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SATURDAY));
        set.put(day, new SchoolDay(day, SchoolDay.Kind.CLASS_DAY, label));
        var inLieu = day.plusDays(2);
        while (isOff(inLieu)) {
            inLieu = inLieu.plusDays(1);
        }
        set.put(inLieu, SchoolDay.dayOff(inLieu, "振替休業"));
    }

    private boolean isOff(LocalDate day) {
        return !Optional.ofNullable(set.get(day))
                .orElseGet(() -> CalendarRule.WITHOUT_VACATIONS.apply(day))
                .isClassDay();
    }

    private Map<SchoolDays.Key, SchoolDay> keyed() {
        var keyed = new HashMap<SchoolDays.Key, SchoolDay>();
        set.forEach((day, what) -> keyed.put(new SchoolDays.Key(day, SchoolDays.ALL_GRADES), what));
        return keyed;
    }

    private static LocalDate date(SchoolYear year, int month, int day) {
        return LocalDate.of(month < 4 ? year.year() + 1 : year.year(), month, day);
    }
}
