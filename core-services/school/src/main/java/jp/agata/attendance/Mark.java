package jp.agata.attendance;

import jp.agata.attendance.AttendanceCode.Group;

/**
 * What is entered for one student and day.
 *
 * @param late 遅刻; like the other two only on a day attended
 * @param early 早退
 * @param missedPeriods 欠課 in lessons
 * @param reason as entered: 発熱, インフルエンザ, 祖父; may be empty
 */
public record Mark(AttendanceCode code, boolean late, boolean early, int missedPeriods, String reason) {

    public static final Mark PRESENT = of(AttendanceCode.PRESENT);
    public static final Mark CLOSED = of(AttendanceCode.CLASS_CLOSURE);

    public Mark {
        if (code.group() != Group.ATTEND && (late || early || missedPeriods != 0)) {
            throw new IllegalArgumentException("Late, early and missed lessons belong to a day attended: " + code);
        }
        if (missedPeriods < 0 || missedPeriods > 12) {
            throw new IllegalArgumentException("Missed lessons of a day: " + missedPeriods);
        }
    }

    public static Mark of(AttendanceCode code) {
        return new Mark(code, false, false, 0, "");
    }

    public Mark because(String newReason) {
        return new Mark(code, late, early, missedPeriods, newReason);
    }

    public Mark arrivingLate() {
        return new Mark(code, true, early, missedPeriods, reason);
    }

    public Mark leavingEarly() {
        return new Mark(code, late, true, missedPeriods, reason);
    }

    public boolean isStop() {
        return code.group() == Group.STOP;
    }

    public boolean isAbsent() {
        return code.group() == Group.ABSENT;
    }

    public boolean isAttended() {
        return code.group() == Group.ATTEND;
    }

    /** 欠席も遅刻も早退もない、記すことのない出席。 */
    public boolean isPlain() {
        return code == AttendanceCode.PRESENT && !late && !early && missedPeriods == 0;
    }
}
