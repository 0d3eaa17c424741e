package jp.agata.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A school year (年度): 1 April to 31 March, named by the year it starts in. */
public record SchoolYear(int year) implements Comparable<SchoolYear> {

    private static final MonthDay FIRST_DAY = MonthDay.of(Month.APRIL, 1);
    private static final int AGE_BEFORE_ENTRY = 6;

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.isBefore(FIRST_DAY.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear());
    }

    /** The year in which a child born on that day enters 小学校 or 義務教育学校 (学校教育法17条). */
    public static SchoolYear ofEntry(LocalDate birth) {
        // 年齢は誕生日の前日の終わりに満ちる（年齢計算ニ関スル法律）ので、4月1日生まれは前の学年に入る
        return of(birth.minusDays(1)).plusYears(AGE_BEFORE_ENTRY + 1);
    }

    public LocalDate firstDay() {
        return FIRST_DAY.atYear(year);
    }

    public LocalDate lastDay() {
        return FIRST_DAY.atYear(year + 1).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public boolean contains(YearMonth month) {
        return contains(month.atDay(1));
    }

    /** April to March. */
    public List<YearMonth> months() {
        var april = YearMonth.from(firstDay());
        return IntStream.range(0, 12).mapToObj(april::plusMonths).toList();
    }

    /** Years of compulsory schooling a child born on that day is in, 1 to 9 (7 = 中学校1年); outside it, any number. */
    public int expectedGrade(LocalDate birth) {
        return year - ofEntry(birth).year + 1;
    }

    public SchoolYear plusYears(int years) {
        return new SchoolYear(year + years);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(year, other.year);
    }
}
