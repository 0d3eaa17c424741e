package jp.agata.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Age in law (年齢計算ニ関スル法律): a year is completed at the end of the day before the birthday. */
public record Age(LocalDate birth) {

    /** Completed years at the end of that day. */
    public int atEndOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birth, day.plusDays(1)));
    }

    /** Years as people say them: one more on the birthday itself. */
    public int on(LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birth, day));
    }
}
