package jp.agata.attendance;

import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;

/** One homeroom on the board. */
record BoardLine(
        Homeroom homeroom,
        boolean classDay,
        int roll,
        BoardRows.Count count,
        Sheet.@Nullable Confirmation confirmation) {

    public boolean isWaiting() {
        return classDay && confirmation == null;
    }

    public int present() {
        return roll - absent() - stopped();
    }

    public int absent() {
        return count.absent();
    }

    public int stopped() {
        return count.stopped();
    }

    public int late() {
        return count.late();
    }

    public int early() {
        return count.early();
    }

    public int unexplained() {
        return count.unexplained();
    }

    public String confirmed() {
        return confirmation == null ? "" : JapanTime.hourMinute(confirmation.at()) + " " + confirmation.by();
    }
}
