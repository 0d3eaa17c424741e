package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceStatisticsTest {

    @Test
    void workedMonthAsALineOfTheStatistics() {
        var line = AttendanceStatistics.of(
                June2026.scene().with(RegisterScene.OTHER, false).register());

        assertThat(line.total().classDays()).isEqualTo(108);
        assertThat(line.infectionDays()).isEqualTo(5);
        assertThat(line.bereavementDays()).isEqualTo(2);
        assertThat(line.closureDays()).isEqualTo(10);
        assertThat(line.otherStopDays()).isZero();
        assertThat(line.total().offsite()).isEqualTo(6);
        assertThat(line.fullAttendance()).isEqualTo(3);
        assertThat(line.absentThirty()).isZero();
    }

    @Test
    void schoolIsTheSumOfItsHomerooms() {
        var line = AttendanceStatistics.of(June2026.scene().register());

        assertThat(AttendanceStatistics.sum(List.of(line, line)).total())
                .isEqualTo(line.total().plus(line.total()));
        assertThat(AttendanceStatistics.sum(List.of(line, line)).total().rate())
                .isEqualTo(line.total().rate());
    }

    @Test
    void sevenSchoolDaysInARowAreReported() {
        var absent = Mark.of(AttendanceCode.UNEXPLAINED);
        var stopped = Mark.of(AttendanceCode.INFECTION);

        assertThat(AbsenceRun.of(java.util.Collections.nCopies(7, absent), true).isToBeReported())
                .isTrue();
        assertThat(AbsenceRun.of(java.util.Collections.nCopies(6, absent), true).isToBeReported())
                .isFalse();
        var interrupted = List.of(absent, absent, absent, stopped, absent, absent, absent, absent);
        assertThat(AbsenceRun.of(interrupted, true)).isEqualTo(new AbsenceRun(4, 4));
        assertThat(AbsenceRun.of(interrupted, false)).isEqualTo(new AbsenceRun(7, 7));
        assertThat(AbsenceRun.of(List.of(absent, absent, Mark.PRESENT), true)).isEqualTo(new AbsenceRun(2, 0));
    }
}
