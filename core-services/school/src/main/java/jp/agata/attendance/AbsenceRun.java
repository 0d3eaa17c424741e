package jp.agata.attendance;

import java.util.List;

/**
 * Absences on successive 授業日 (学校教育法施行令20条: 休業日を除き引き続き7日間).
 *
 * @param current the run that is still open at the end
 */
record AbsenceRun(int longest, int current) {

    static final int REPORTED_FROM = 7;

    /** A stopped day (出席停止・忌引等) breaks the run unless the board rules otherwise. */
    static AbsenceRun of(List<Mark> marks, boolean stopBreaks) {
        var longest = 0;
        var current = 0;
        for (var mark : marks) {
            if (mark.isStop() && !stopBreaks) {
                continue;
            }
            current = mark.isAbsent() ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return new AbsenceRun(longest, current);
    }

    boolean isToBeReported() {
        return current >= REPORTED_FROM;
    }
}
