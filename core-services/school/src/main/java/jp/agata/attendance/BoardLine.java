package jp.agata.attendance;

import jp.agata.calendar.JapanTime;
import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;

/**
 * One homeroom on the board.
 *
 * @param classDay whether the roll is taken
 * @param closed 学級閉鎖: nobody comes, and everyone is 出席停止・忌引等
 * @param marks of those who have one, entered or by a case
 */
record BoardLine(
        Homeroom homeroom,
        boolean classDay,
        boolean closed,
        int roll,
        Tally marks,
        Sheet.@Nullable Confirmation confirmation) {

    public boolean isWaiting() {
        return classDay && confirmation == null;
    }

    public int present() {
        return roll - absent() - stopped();
    }

    public int absent() {
        return marks.absent();
    }

    public int stopped() {
        return marks.stopped();
    }

    public int late() {
        return marks.late();
    }

    public int early() {
        return marks.early();
    }

    public int unexplained() {
        return marks.of(AttendanceCode.UNEXPLAINED);
    }

    public String confirmed() {
        return confirmation == null ? "" : JapanTime.hourMinute(confirmation.at()) + " " + confirmation.by();
    }
}
