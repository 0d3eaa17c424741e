package jp.agata.forms.attendanceregister;

import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.Tally;

/** The nine totals of a row or of the whole register, as printed. */
record RegisterTotals(
        String classDays,
        String stopped,
        String required,
        String sick,
        String other,
        String absent,
        String present,
        String late,
        String early) {

    static final RegisterTotals BLANK = new RegisterTotals("", "", "", "", "", "", "", "", "");

    static RegisterTotals of(Tally tally) {
        var sick = tally.of(AttendanceCode.SICK);
        return new RegisterTotals(
                Integer.toString(tally.classDays()),
                blankIfZero(tally.stopped()),
                Integer.toString(tally.required()),
                blankIfZero(sick),
                blankIfZero(tally.absent() - sick),
                blankIfZero(tally.absent()),
                Integer.toString(tally.present()),
                blankIfZero(tally.late()),
                blankIfZero(tally.early()));
    }

    static String blankIfZero(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }
}
