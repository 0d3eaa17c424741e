package jp.agata.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.agata.calendar.Holidays;

/** What a day is when the school set nothing: weekdays are 授業日 unless a national holiday or a vacation (長期休業). */
public record CalendarRule(List<Vacation> vacations) implements Function<LocalDate, SchoolDay> {

    public static final CalendarRule WITHOUT_VACATIONS = new CalendarRule(List.of());

    /** Every year from one day to another, inclusive; may run over New Year. */
    public record Vacation(String name, MonthDay from, MonthDay until) {

        boolean contains(LocalDate day) {
            var monthDay = MonthDay.from(day);
            var begun = monthDay.compareTo(from) >= 0;
            var over = monthDay.compareTo(until) > 0;
            return from.compareTo(until) <= 0 ? begun && !over : begun || !over;
        }
    }

    public CalendarRule {
        vacations = List.copyOf(vacations);
    }

    @Override
    public SchoolDay apply(LocalDate day) {
        return reasonForDayOff(day)
                .map(reason -> SchoolDay.dayOff(day, reason))
                .orElseGet(() -> SchoolDay.classDay(day));
    }

    private Optional<String> reasonForDayOff(LocalDate day) {
        return Holidays.nameOf(day)
                .or(() -> vacations.stream()
                        .filter(vacation -> vacation.contains(day))
                        .map(Vacation::name)
                        .findFirst())
                .or(() -> isWeekend(day) ? Optional.of("") : Optional.empty());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
