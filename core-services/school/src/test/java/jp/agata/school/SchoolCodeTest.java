package jp.agata.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.agata.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B135210001222",
                "B108254200026",
                "F112310102342",
                "C101210000016",
                "C201210000015",
                "E101210000011",
                "A101210000010",
                "H201210000014"
            })
    void realCodesAreAccepted(String code) {
        assertThat(SchoolCode.parse(code).value()).isEqualTo(code);
    }

    @Test
    void transposedDigitsAreRefusedWithTheCheckDigitTheyAskFor() {
        assertThatThrownBy(() -> SchoolCode.parse("B135292103019"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(SchoolCodeProblem.WRONG_CHECK_DIGIT));
        assertThat(SchoolCode.corrected("B135292130010")).isEqualTo("B135292130019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B13529213001", "X135292130019", "B148292130019", "B135492130019", "b135292130019"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> SchoolCode.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(SchoolCodeProblem.MALFORMED));
    }
}
