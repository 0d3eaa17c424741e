package jp.agata.roster;

import java.time.LocalDate;

/** 就学年齢: born from 2 April of y−7 to 1 April of y−6, one enters the first grade in school year y. */
final class SchoolYearOfBirth {

    private SchoolYearOfBirth() {}

    /** The grade expected of that birthday, counted from the first year of elementary school (中1 = 7). */
    static int expectedGrade(LocalDate birth, int schoolYear) {
        // 学校教育法第17条、年齢計算ニ関スル法律: 4月1日生まれは前の学年
        var entrance = birth.minusDays(1).getYear() + (isBeforeApril(birth.minusDays(1)) ? 6 : 7);
        return schoolYear - entrance + 1;
    }

    private static boolean isBeforeApril(LocalDate day) {
        return day.getMonthValue() < 4;
    }
}
