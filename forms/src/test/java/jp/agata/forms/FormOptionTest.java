package jp.agata.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.agata.forms.FormOption.Choice;
import jp.agata.forms.FormOption.Toggle;
import jp.agata.forms.FormOption.Words;
import jp.agata.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FormOptionTest {

    private static final Words HEADINGS = new Words("check", "確認欄の見出し", 3, 6);

    @Test
    void wordsAreKeptInTheirPlaces() {
        assertThat(HEADINGS.checked(List.of(" 検尿　", "", "集金", ""))).containsExactly("検尿", "", "集金");
        assertThat(HEADINGS.checked(List.of("", "  "))).isEmpty();
    }

    @Test
    void lettersAreCountedAsAPersonCountsThem() {
        assertThat(HEADINGS.checked(List.of("葛\uDB40\uDD02城𠮷村邉\uDB40\uDD0F見"))).hasSize(1);
        refused(FormProblem.WORD_TOO_LONG, () -> HEADINGS.checked(List.of("検尿", "歯科検診の紙を")));
    }

    @Test
    void refusalNamesTheFieldAndThePlace() {
        assertThatThrownBy(() -> HEADINGS.checked(List.of("検尿", "歯科検診の紙を")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments()).isEqualTo(List.of("確認欄の見出し", "2", "歯科検診の紙を", "6")));
    }

    @Test
    void tooManyAndUnprintableWordsAreRefused() {
        refused(FormProblem.TOO_MANY_WORDS, () -> HEADINGS.checked(List.of("一", "二", "三", "四")));
        refused(FormProblem.WORD_NOT_PRINTABLE, () -> HEADINGS.checked(List.of("検\u0007尿")));
        refused(FormProblem.WORD_NOT_PRINTABLE, () -> HEADINGS.checked(List.of("😀")));
    }

    @Test
    void onlyWhatThereIsCanBeChosen() {
        var grade = new Choice("grade", "学年", List.of(new Choice.Entry("", "全校"), new Choice.Entry("1", "1年")));

        assertThat(grade.checked(List.of("1"))).containsExactly("1");
        assertThat(grade.checked(List.of(""))).isEmpty();
        refused(FormProblem.NO_SUCH_CHOICE, () -> grade.checked(List.of("9")));
    }

    @Test
    void whatWasNotChosenIsAsAtFirst() {
        var on = new Toggle("moves", "備考", true);
        var off = new Toggle("exited", "去った人", false);

        assertThat(Options.NONE.isOn(on)).isTrue();
        assertThat(Options.NONE.isOn(off)).isFalse();
        assertThat(new Options(Map.of("moves", on.checked(List.of()))).isOn(on)).isFalse();
        assertThat(new Options(Map.of("exited", off.checked(List.of("true")))).isOn(off))
                .isTrue();
    }

    /** Names stand in addresses beside those of the desk. */
    @Test
    void optionsOfAFormHaveNamesOfTheirOwn() {
        assertThat(EveryForm.all())
                .allSatisfy(form -> assertThat(form.options())
                        .extracting(FormOption::name)
                        .doesNotHaveDuplicates()
                        .doesNotContain("school", "homeroom", "month", "day", "paper", "chosen"));
    }

    private static void refused(FormProblem expected, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(expected));
    }
}
