package jp.agata.forms.attendanceregister;

import java.time.format.TextStyle;
import java.util.Locale;
import jp.agata.attendance.DayTotal;
import jp.agata.attendance.MonthRegister;

/** One of the 31 columns. */
record RegisterDay(
        String number, String weekday, String label, boolean off, String absent, String stopped, String present) {

    /** A column the month does not have. */
    static RegisterDay none() {
        return new RegisterDay("", "", "", true, "", "", "");
    }

    static RegisterDay of(MonthRegister.Day day, DayTotal total) {
        var weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPAN);
        var number = Integer.toString(day.date().getDayOfMonth());
        if (!day.classDay()) {
            return new RegisterDay(number, weekday, day.label(), true, "", "", "");
        }
        return new RegisterDay(
                number,
                weekday,
                day.label(),
                false,
                RegisterTotals.blankIfZero(total.absent()),
                RegisterTotals.blankIfZero(total.stopped()),
                Integer.toString(total.present()));
    }
}
