package jp.agata.attendance;

/** One student's days in a period. */
record StudentPeriod(RegisterStudent student, StudentDays days, Period period, Tally tally) {

    static StudentPeriod of(RegisterStudent student, StudentDays days, Period period) {
        return new StudentPeriod(student, days, period, days.tally(period.first(), period.last()));
    }

    DayAccount account() {
        return DayAccount.of(student, days, period.first(), period.last());
    }
}
