package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void aReasonSaysHowItIsCounted() {
        assertThat(Reason.parse("発熱/SICK").meaning().mark()).isEqualTo(Mark.of(AttendanceCode.SICK));
        assertThat(Reason.parse("忌引/BEREAVEMENT").meaning().label()).isEqualTo("忌引");
        assertThat(Reason.parse("寝坊/LATE").meaning().mark()).isEqualTo(Mark.PRESENT.arrivingLate());
        assertThat(Reason.parse("体調不良で早退/EARLY").meaning().mark()).isEqualTo(Mark.PRESENT.leavingEarly());
    }

    @Test
    void widthAndBlanksMakeNoOtherReason() {
        var course = Reason.parse("ICT研修/SCHOOL_ACTIVITY");

        assertThat(course.isCalled("　ＩＣＴ 研修")).isTrue();
        assertThat(course.isCalled("ICT研修会")).isFalse();
        assertThat(course.isCalled("")).isFalse();
    }

    @Test
    void presenceAndClosureAreNoMeaningOfAReason() {
        assertThat(Reason.Meaning.all())
                .hasSize(16)
                .extracting(Reason.Meaning::key)
                .doesNotContain("PRESENT", "CLASS_CLOSURE")
                .contains("LATE", "EARLY");
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.parse("学級閉鎖/CLASS_CLOSURE"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.parse("発熱"));
    }

    @Test
    void whatIsStoredComesBackAsItsMeaning() {
        for (var meaning : Reason.Meaning.all()) {
            assertThat(Reason.Meaning.of(meaning.mark())).isEqualTo(meaning);
        }
    }
}
