package jp.agata.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.agata.calendar.SchoolYear;

/** The invented world's days, counted from the day it is made: roll of the last two whole months and of this one. */
record DemoTime(LocalDate today) {

    SchoolYear schoolYear() {
        return SchoolYear.of(today);
    }

    /** Never before the school year. */
    LocalDate firstRollDay() {
        var first = YearMonth.from(today).minusMonths(2).atDay(1);
        return first.isBefore(schoolYear().firstDay()) ? schoolYear().firstDay() : first;
    }

    LocalDate lastRollDay() {
        return today.minusDays(1);
    }

    /** In the month before this one, so that a whole register shows it. */
    LocalDate departure() {
        return inSchoolYear(YearMonth.from(today).minusMonths(1).atDay(20));
    }

    LocalDate arrival() {
        return inSchoolYear(YearMonth.from(today).minusMonths(1).atDay(14));
    }

    private LocalDate inSchoolYear(LocalDate day) {
        return day.isBefore(schoolYear().firstDay()) ? schoolYear().firstDay() : day;
    }
}
