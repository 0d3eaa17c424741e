package jp.agata.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.agata.characters.Suspicion.Kind;
import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void variationSelectorBelongsToItsCharacter() {
        assertThat(Graphemes.count("葛󠄀城𠮷")).isEqualTo(3);
        assertThat(Graphemes.of("邉󠄃𠮷")).containsExactly("邉󠄃", "𠮷");
        assertThat(Graphemes.count("")).isZero();
    }

    @Test
    void kanaMarksAreComposedAndKanjiLeftAlone() {
        assertThat(KanaComposition.compose("かし\u3099やま\u3000神\uFA19\uFA10")).isEqualTo("かじやま\u3000神\uFA19\uFA10");
        assertThat(KanaComposition.compose("ハ\u309A")).isEqualTo("パ");
    }

    @Test
    void suspiciousCharactersAreNamed() {
        var expected = Map.of(
                "井\uFFFD", Kind.REPLACEMENT,
                "〓川", Kind.GETA,
                "?本", Kind.QUESTION,
                "？上", Kind.QUESTION,
                "\uE000上", Kind.PRIVATE_USE,
                "\uDB80\uDC00", Kind.PRIVATE_USE,
                "ｲｼ", Kind.HALFWIDTH_KANA,
                "花🌸", Kind.EMOJI,
                "田\u200B中", Kind.INVISIBLE,
                "田\u202E中", Kind.INVISIBLE);
        expected.forEach((name, kind) -> assertThat(Suspicion.inName(name))
                .as(name)
                .extracting(Suspicion::kind)
                .contains(kind));
    }

    @Test
    void realNamesAreNotSuspected() {
        var names = List.of("髙﨑　德子", "𠮷田", "葛󠄂城", "神\uFA19", "アレクサンドラ・マリア", "佐々木", "三ツ木", "一〆", "〇", "O'Brien");
        assertThat(names).allSatisfy(name -> assertThat(Suspicion.inName(name)).isEmpty());
        assertThat(Suspicion.inText("どちら?\t☎㈱①")).isEmpty();
    }

    @Test
    void gaijiKeepsItsSourceBytes() {
        assertThat(Suspicion.inName("\uE000").getFirst().sourceBytes()).contains("F040");
        assertThat(Suspicion.inName("\uDB80\uDC00").getFirst().sourceBytes()).isEmpty();
    }

    @Test
    void searchFoldsWhatPeopleTypeDifferently() {
        assertThat(SearchKey.of("髙﨑　邉󠄏")).isEqualTo(SearchKey.of("高崎 辺"));
        assertThat(SearchKey.of("𠮷田")).isEqualTo(SearchKey.of("吉田"));
        assertThat(SearchKey.of("ﾀｶｻｷ")).isEqualTo(SearchKey.of("たか さき"));
        assertThat(SearchKey.of("神\uFA19")).isEqualTo(SearchKey.of("神神"));
        assertThat(SearchKey.of("マリア・ＡＢ")).isEqualTo(SearchKey.of("まりあab"));
        assertThat(SearchKey.of("齋藤")).isEqualTo(SearchKey.of("斉藤"));
        assertThat(SearchKey.of("木")).isNotEqualTo(SearchKey.of("本"));
    }

    @Test
    void cp932ListsWhatItCannotWrite() {
        assertThat(Cp932.unwritable("髙﨑～〜")).isEmpty();
        assertThat(Cp932.unwritable("葛󠄀城𠮷"))
                .containsExactly(
                        new Cp932.Unwritable("葛󠄀", 1, List.of("葛")), new Cp932.Unwritable("𠮷", 3, List.of("吉")));
        assertThat(Cp932.encode("𠮷")).isEmpty();
        assertThat(Cp932.encode("−")).hasValueSatisfying(b -> assertThat(b).containsExactly(0x81, 0x7C));
    }

    @Test
    void spreadsheetsCalculateNothing() {
        assertThat(List.of("=1+1", "+81", "-", "@sum", "\t=1", "＝1").stream().map(SpreadsheetText::guarded))
                .allMatch(text -> text.startsWith("'"));
        assertThat(SpreadsheetText.guarded("網本　伶奈")).isEqualTo("網本　伶奈");
    }

    @Test
    void halfwidthKanaIsWidenedAndNothingElse() {
        assertThat(HalfwidthKana.widened("ｲｼｶﾞﾜ　神\uFA19①")).isEqualTo("イシガワ　神\uFA19①");
        assertThat(Kana.toKatakana("かじやま・ー")).isEqualTo("カジヤマ・ー");
        assertThat(Kana.toHiragana("ヴァイオリン")).isEqualTo("ゔぁいおりん");
    }
}
