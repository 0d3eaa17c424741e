package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.agata.problem.Problem;
import org.junit.jupiter.api.Test;

class NameFitTest {

    private static final float MM = 72 / 25.4f;
    private static final String LONG = "アレクサンドラ・マリア・ダ・シルヴァ・フェレイラ・サントス";

    private final StatutoryFont font = TestFont.font();

    @Test
    void shortNameKeepsItsSize() {
        assertThat(fit("山田 太郎", 38, 4)).isEqualTo(new FittedName(java.util.List.of("山田 太郎"), 9, 1));
    }

    @Test
    void somewhatLongNameOnlyBecomesNarrower() {
        FittedName name = fit("勘解由小路 左衛門三郎丸一郎", 38, 4);

        assertThat(name.lines()).hasSize(1);
        assertThat(name.size()).isEqualTo(9);
        assertThat(name.scale()).isBetween(0.7f, 0.99999f);
    }

    @Test
    void longerNameAlsoBecomesSmallerButNotUnderSevenPointsOnOneLine() {
        FittedName name = fit("アレクサンドラ・マリア・シルヴァ・サン", 38, 4);

        assertThat(name.lines()).hasSize(1);
        assertThat(name.size()).isBetween(7f, 8.5f);
        assertThat(name.scale()).isBetween(0.7f, 1f);
    }

    @Test
    void twentyNineCharactersFitTheRollsBoxInTwoLinesOfFivePoints() {
        FittedName name = fit(LONG, 38, 4);

        assertThat(LONG).hasSize(29);
        assertThat(name).isEqualTo(new FittedName(java.util.List.of("アレクサンドラ・マリア・ダ・", "シルヴァ・フェレイラ・サントス"), 5, 1));
    }

    @Test
    void nameWithoutSeparatorBreaksAfterTwelveCharactersButNotBeforeALongVowel() {
        assertThat(fit("あいうえおかきくけこさし" + "すせそたちつてとなにぬね", 38, 4).lines()).first().isEqualTo("あいうえおかきくけこさし");
        assertThat(fit("アイウエオカキクケコサシ" + "ースセソタチツテトナニヌ", 38, 4).lines()).first().isEqualTo("アイウエオカキクケコサ");
    }

    @Test
    void variationSequenceCountsAsOneCharacterAndIsNeverSplit() {
        String name = "邉󠄗".repeat(24);

        assertThat(fit(name, 38, 4).lines()).containsExactly("邉󠄗".repeat(12), "邉󠄗".repeat(12));
    }

    @Test
    void nothingIsEverCut() {
        assertThat(String.join("", fit(LONG, 38, 4).lines())).isEqualTo(LONG);
        assertThatThrownBy(() -> fit(LONG + LONG, 38, 4))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(PrintProblem.NAME_DOES_NOT_FIT));
    }

    @Test
    void statutoryFormsDoNotGoUnderEightPoints() {
        assertThatThrownBy(() -> font.fitName(LONG, 38 * MM, 4 * MM, FitRule.statutory(10)))
                .isInstanceOf(Problem.class);
        assertThat(font.fitName(LONG, 60 * MM, 8 * MM, FitRule.statutory(10)).size())
                .isGreaterThanOrEqualTo(8);
    }

    private FittedName fit(String name, float widthMm, float heightMm) {
        return font.fitName(name, widthMm * MM, heightMm * MM, FitRule.daily(9));
    }
}
