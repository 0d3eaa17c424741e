package jp.agata.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.agata.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"011002", "131016", "271004", "352012", "352136", "050008", "100005", "054348", "105252"})
    void realCodesAreAccepted(String code) {
        assertThat(LocalGovernmentCode.parse(code).tenant().code()).isEqualTo(code);
    }

    @Test
    void wrongCheckDigitIsRefusedWithTheRightCode() {
        assertThatThrownBy(() -> LocalGovernmentCode.parse("352135")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(LocalGovernmentCodeProblem.WRONG_CHECK_DIGIT);
            assertThat(problem.arguments()).containsExactly("352135", "352136");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35201", "3520121", "482012", "００１１０２", "abcdef"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> LocalGovernmentCode.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(LocalGovernmentCodeProblem.MALFORMED));
    }

    @Test
    void everyOtherLastDigitIsRefused() {
        for (var digit = 0; digit <= 9; digit++) {
            assertThat(LocalGovernmentCode.isValid("35213" + digit)).isEqualTo(digit == 6);
        }
    }
}
