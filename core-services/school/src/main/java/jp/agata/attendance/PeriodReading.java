package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.school.SchoolCalendar;
import org.springframework.stereotype.Component;

/** Reads homerooms in a period. */
@Component
class PeriodReading {

    private final Registers registers;
    private final SchoolCalendar calendar;
    private final Sheets sheets;
    private final Clock clock;

    PeriodReading(Registers registers, SchoolCalendar calendar, Sheets sheets, Clock clock) {
        this.registers = registers;
        this.calendar = calendar;
        this.sheets = sheets;
        this.clock = clock;
    }

    Periods periods(SchoolYear year) {
        return new Periods(year, calendar.terms(year), today());
    }

    PeriodRegister register(Homeroom home, Period period) {
        return PeriodRegister.of(
                home,
                period,
                registers.gradeDays(home, period.first(), period.last()),
                registers.students(home, new SchoolYear(home.schoolYear()).firstDay(), period.last()));
    }

    /** Days of the period, up to today, that count though nobody has confirmed them. */
    List<LocalDate> unconfirmed(Homeroom home, Period period) {
        return period.first().isAfter(today())
                ? List.of()
                : sheets.unconfirmed(home, period.first(), period.until(today()).last());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
