package jp.agata.attendance;

import java.time.LocalTime;
import jp.agata.attendance.AttendanceCode.Group;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for one student and day.
 *
 * @param late 遅刻; like the other two only on a day attended
 * @param early 早退
 * @param missedPeriods 欠課 in lessons
 * @param reason as entered: 発熱, インフルエンザ, 祖父; may be empty
 * @param time of coming late or leaving early, where it was noted
 */
public record Mark(
        AttendanceCode code,
        boolean late,
        boolean early,
        int missedPeriods,
        String reason,
        @Nullable LocalTime time) {

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
        return new Mark(code, false, false, 0, "", null);
    }

    public Mark because(String newReason) {
        return new Mark(code, late, early, missedPeriods, newReason, time);
    }

    public Mark arrivingLate() {
        return new Mark(code, true, early, missedPeriods, reason, time);
    }

    public Mark leavingEarly() {
        return new Mark(code, late, true, missedPeriods, reason, time);
    }

    /** The same with the details of another, where both are of one kind: what a printed mark cannot carry. */
    Mark withDetailsOf(Mark other) {
        return other.code == code ? new Mark(code, late, early, missedPeriods, other.reason, other.time) : this;
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
