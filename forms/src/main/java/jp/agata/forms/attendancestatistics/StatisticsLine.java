package jp.agata.forms.attendancestatistics;

import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.AttendanceStatistics;

/**
 * One line: a homeroom, a grade, or the school.
 *
 * @param sum of other lines, so shaded
 * @param ruled followed by a heavy rule
 */
record StatisticsLine(
        String line,
        String roll,
        String male,
        String female,
        String classDays,
        String rollDays,
        String infection,
        String bereavement,
        String closure,
        String otherStop,
        String required,
        String sick,
        String accident,
        String refusal,
        String otherAbsent,
        String present,
        String offsite,
        String late,
        String early,
        String rate,
        String fullAttendance,
        String absentThirty,
        String awayThirty,
        String sevenInARow,
        boolean sum,
        boolean ruled) {

    static StatisticsLine of(String name, String classDays, AttendanceStatistics of, boolean sum, boolean ruled) {
        var total = of.total();
        return new StatisticsLine(
                name,
                text(of.roll().total()),
                text(of.roll().male()),
                text(of.roll().female()),
                classDays,
                text(total.classDays()),
                text(of.infectionDays()),
                text(of.bereavementDays()),
                text(of.closureDays()),
                text(of.otherStopDays()),
                text(total.required()),
                text(total.of(AttendanceCode.SICK)),
                text(total.of(AttendanceCode.PRIVATE_REASON)),
                text(total.of(AttendanceCode.NON_ATTENDANCE)),
                text(total.of(AttendanceCode.UNEXPLAINED)),
                text(total.present()),
                text(total.offsite()),
                text(total.late()),
                text(total.early()),
                total.rate().map(String::valueOf).orElse("―"),
                text(of.fullAttendance()),
                text(of.absentThirty()),
                text(of.awayThirty()),
                text(of.sevenInARow()),
                sum,
                ruled);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
