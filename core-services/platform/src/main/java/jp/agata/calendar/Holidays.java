package jp.agata.calendar;

import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** National holidays (国民の祝日と休日), computed from the law for 1980 to 2099. */
public final class Holidays {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;
    private static final LocalDate DAYS_BETWEEN_COUNT_FROM = LocalDate.of(1985, 12, 27);
    private static final LocalDate SUBSTITUTE_MOVES_ON_FROM = LocalDate.of(2007, 1, 1);

    /** Kept once computed: a month's register asks for each child and each day. */
    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    /** The name of the holiday, 振替休日 and 国民の休日 included; empty on an ordinary day. */
    public static Optional<String> nameOf(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Holidays are known for 1980 to 2099 only: " + day);
        }
        return Optional.ofNullable(
                YEARS.computeIfAbsent(day.getYear(), Holidays::ofYear).get(day));
    }

    public static boolean isHoliday(LocalDate day) {
        return nameOf(day).isPresent();
    }

    private static Map<LocalDate, String> ofYear(int year) {
        var names = new HashMap<LocalDate, String>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> byLaw(day).ifPresent(name -> names.put(day, name)));
        return Map.copyOf(names);
    }

    private static Optional<String> byLaw(LocalDate day) {
        return HolidayLaw.nameOf(day)
                .or(() -> isSubstitute(day) ? Optional.of("振替休日") : Optional.empty())
                .or(() -> isBetweenHolidays(day) ? Optional.of("国民の休日") : Optional.empty());
    }

    // 法3条2項: 日曜に当たる祝日の後の、その日に最も近い祝日でない日（2006年までは翌日）
    private static boolean isSubstitute(LocalDate day) {
        if (day.isBefore(SUBSTITUTE_MOVES_ON_FROM)) {
            return isSundayHoliday(day.minusDays(1));
        }
        var before = day.minusDays(1);
        while (isNamed(before) && before.getDayOfWeek() != SUNDAY) {
            before = before.minusDays(1);
        }
        return isSundayHoliday(before);
    }

    private static boolean isSundayHoliday(LocalDate day) {
        return day.getDayOfWeek() == SUNDAY && isNamed(day);
    }

    // 法3条3項: 前日と翌日が祝日である日（2006年までは日曜を除く）
    private static boolean isBetweenHolidays(LocalDate day) {
        return !day.isBefore(DAYS_BETWEEN_COUNT_FROM)
                && (day.getDayOfWeek() != SUNDAY || !day.isBefore(SUBSTITUTE_MOVES_ON_FROM))
                && isNamed(day.minusDays(1))
                && isNamed(day.plusDays(1));
    }

    private static boolean isNamed(LocalDate day) {
        return HolidayLaw.nameOf(day).isPresent();
    }
}
