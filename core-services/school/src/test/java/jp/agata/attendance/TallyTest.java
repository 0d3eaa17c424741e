package jp.agata.attendance;

import static jp.agata.attendance.AttendanceCode.*;
import static jp.agata.attendance.RegisterScene.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    /** A3 */
    @Test
    void yearOfTheCumulativeRecord() {
        var year = new Tally(Map.of(PRESENT, 193, INFECTION, 5, BEREAVEMENT, 1, SICK, 4), 0, 0);

        assertThat(numbers(year)).containsExactly(203, 6, 197, 4, 193, 0, 0);
    }

    /** S1 */
    @Test
    void rateOfAGradeIsTheRatioOfTheSums() {
        var one = new Tally(Map.of(PRESENT, 77, SICK, 14), 0, 0);
        var two = new Tally(Map.of(PRESENT, 640, SICK, 20), 0, 0);

        assertThat(one.plus(two).present()).isEqualTo(717);
        assertThat(one.plus(two).required()).isEqualTo(751);
        assertThat(one.plus(two).rate()).contains(new BigDecimal("95.5"));
    }

    @Test
    void rateIsRoundedHalfUpAndAbsentWhenNoDayWasRequired() {
        assertThat(new Tally(Map.of(PRESENT, 1999, SICK, 1), 0, 0).rate()).contains(new BigDecimal("100.0"));
        assertThat(new Tally(Map.of(PRESENT, 1997, SICK, 3), 0, 0).rate()).contains(new BigDecimal("99.9"));
        assertThat(new Tally(Map.of(CLASS_CLOSURE, 5), 0, 0).rate()).isEmpty();
        assertThat(Tally.NONE.rate()).isEmpty();
    }

    @Test
    void fullAttendanceNeedsADayRequiredAndNothingMissed() {
        assertThat(new Tally(Map.of(PRESENT, 20, BEREAVEMENT, 2), 0, 0).isFullAttendance())
                .isTrue();
        assertThat(new Tally(Map.of(PRESENT, 20), 1, 0).isFullAttendance()).isFalse();
        assertThat(new Tally(Map.of(PRESENT, 20), 0, 1).isFullAttendance()).isFalse();
        assertThat(new Tally(Map.of(PRESENT, 20, PRIVATE_REASON, 1), 0, 0).isFullAttendance())
                .isFalse();
        assertThat(new Tally(Map.of(INFECTION, 5), 0, 0).isFullAttendance()).isFalse();
    }

    @Test
    void lateBelongsToADayAttended() {
        assertThatThrownBy(() -> Mark.of(SICK).arrivingLate()).isInstanceOf(IllegalArgumentException.class);
        assertThat(numbers(Tally.of(List.of(
                        Mark.of(SCHOOL_ACTIVITY), Mark.PRESENT.arrivingLate().leavingEarly()))))
                .containsExactly(2, 0, 2, 0, 2, 1, 1);
    }
}
