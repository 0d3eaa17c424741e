package jp.agata.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes and reads dates by era (和暦). Another list of eras makes another calendar, so a new era is a setting. */
public final class EraCalendar {

    public static final EraCalendar STANDARD = new EraCalendar(List.of(
            new Era("明治", "M", LocalDate.of(1868, 1, 25)),
            new Era("大正", "T", LocalDate.of(1912, 7, 30)),
            new Era("昭和", "S", LocalDate.of(1926, 12, 25)),
            new Era("平成", "H", LocalDate.of(1989, 1, 8)),
            new Era("令和", "R", LocalDate.of(2019, 5, 1))));

    private final List<Era> latestFirst;

    public EraCalendar(List<Era> eras) {
        this.latestFirst = eras.stream()
                .sorted(Comparator.comparing(Era::firstDay).reversed())
                .toList();
    }

    public Era eraOf(LocalDate day) {
        return latestFirst.stream()
                .filter(era -> !day.isBefore(era.firstDay()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Before the first era: " + day));
    }

    /** 令和8年4月7日; the first year is 元年. */
    public String format(LocalDate day) {
        return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 令和8年 */
    public String year(LocalDate day) {
        var era = eraOf(day);
        var year = era.yearOf(day);
        return era.name() + (year == 1 ? "元" : year) + "年";
    }

    /** R8 */
    public String shortYear(LocalDate day) {
        var era = eraOf(day);
        return era.initial() + era.yearOf(day);
    }

    /** 令和8年度. A year in which an era begins before December takes the new era: 2019 is 令和元年度. */
    public String schoolYear(SchoolYear schoolYear) {
        return year(LocalDate.of(schoolYear.year(), Month.NOVEMBER, 30)) + "度";
    }

    /** 平成31年度 for 2019: the era of 1 April, for boards that name the year by its start. */
    public String schoolYearByStart(SchoolYear schoolYear) {
        return year(schoolYear.firstDay()) + "度";
    }

    /** Empty if there is no such day in that era: 平成32年, 令和元年4月30日, 2月30日. */
    public Optional<LocalDate> parse(String nameOrInitial, int year, int month, int dayOfMonth) {
        return latestFirst.stream()
                .filter(era -> year > 0 && era.isCalled(nameOrInitial))
                .flatMap(
                        era -> day(era.firstDay().getYear() + year - 1, month, dayOfMonth)
                                .filter(day -> eraOf(day).equals(era))
                                .stream())
                .findFirst();
    }

    private Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth))
                    .filter(day -> !day.isBefore(latestFirst.getLast().firstDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
