package jp.agata.attendance;

import java.util.Collection;
import java.util.function.Predicate;
import jp.agata.attendance.MonthRegister.Row;

/**
 * One line of the statistics (出席統計). Lines of grades and schools are sums of days, never means of rates.
 *
 * @param roll 在籍 on the last day
 * @param total days of all students of the line
 * @param fullAttendance 皆勤者
 * @param absentThirty 欠席 30日以上, since April
 * @param awayThirty 欠席と出席停止・忌引等で 30日以上, since April (問題行動等調査)
 * @param sevenInARow absent on seven or more 授業日 in a row at the end (施行令20条)
 */
public record AttendanceStatistics(
        RollCount roll, Tally total, int fullAttendance, int absentThirty, int awayThirty, int sevenInARow) {

    public static final AttendanceStatistics NONE =
            new AttendanceStatistics(new RollCount(0, 0, 0), Tally.NONE, 0, 0, 0, 0);

    private static final int LONG_ABSENCE = 30;

    public static AttendanceStatistics of(MonthRegister register) {
        return of(register.rollEnd(), register.rows());
    }

    /** One grade of a homeroom that has several (複式). */
    public static AttendanceStatistics of(MonthRegister register, int grade) {
        var rows = register.rows().stream().filter(row -> row.grade() == grade).toList();
        var onRoll = rows.stream().filter(Row::onRollAtEnd).toList();
        return of(RollCount.of(onRoll, Row::gender), rows);
    }

    private static AttendanceStatistics of(RollCount roll, Collection<Row> rows) {
        return new AttendanceStatistics(
                roll,
                Tally.sum(rows.stream().map(Row::tally).toList()),
                count(rows, row -> row.tally().isFullAttendance()),
                count(rows, row -> row.toDate().absent() >= LONG_ABSENCE),
                count(rows, row -> row.toDate().absent() + row.toDate().stopped() >= LONG_ABSENCE),
                count(rows, row -> row.onRollAtEnd() && row.absenceRun() >= AbsenceRun.REPORTED_FROM));
    }

    public static AttendanceStatistics sum(Collection<AttendanceStatistics> lines) {
        return lines.stream().reduce(NONE, AttendanceStatistics::plus);
    }

    public AttendanceStatistics plus(AttendanceStatistics other) {
        return new AttendanceStatistics(
                roll.plus(other.roll),
                total.plus(other.total),
                fullAttendance + other.fullAttendance,
                absentThirty + other.absentThirty,
                awayThirty + other.awayThirty,
                sevenInARow + other.sevenInARow);
    }

    /** 出席停止・忌引等のうち感染症 */
    public int infectionDays() {
        return total.of(AttendanceCode.INFECTION) + total.of(AttendanceCode.HOSPITALIZATION);
    }

    public int bereavementDays() {
        return total.of(AttendanceCode.BEREAVEMENT);
    }

    public int closureDays() {
        return total.of(AttendanceCode.CLASS_CLOSURE);
    }

    public int otherStopDays() {
        return total.stopped() - infectionDays() - bereavementDays() - closureDays();
    }

    private static int count(Collection<Row> rows, Predicate<Row> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }
}
