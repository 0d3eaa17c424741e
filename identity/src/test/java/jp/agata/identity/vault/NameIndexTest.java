package jp.agata.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {

    private static final List<ChildName> CHILDREN =
            List.of(new ChildName("髙﨑　花子", "たかさき　はなこ"), new ChildName("森　望", "もり　のぞみ"), new ChildName("林　薫", "はやし"));

    private final NameIndex ofTexts = NameIndex.of(CHILDREN, true);
    private final NameIndex ofFiles = NameIndex.of(CHILDREN, false);

    @ParameterizedTest
    @ValueSource(strings = {"髙﨑　花子", "髙﨑花子は", "高崎 花子", "係：高 崎 花 子。", "タカサキ・ハナコ", "ﾀｶｻｷ ﾊﾅｺ", "森望", "もりのぞみ"})
    void aNameIsFoundHoweverItIsWritten(String text) {
        assertThat(ofFiles.in(List.of(new Passage("1行目", text))))
                .singleElement()
                .satisfies(mention -> assertThat(mention.where()).isEqualTo("1行目"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "森", "花子", "高崎市の花", "はやし", "たかさき はなお", "森の望遠鏡"})
    void whatIsNoNameIsLeftAlone(String text) {
        assertThat(ofFiles.in(List.of(new Passage("1行目", text)))).isEmpty();
        assertThat(ofTexts.in(List.of(new Passage("1行目", text)))).isEmpty();
    }

    @Test
    void aGivenNameCountsInATextWhenSomebodyIsAddressed() {
        var passages = List.of(new Passage("2行目", "花子さんは、音読が上手です。"), new Passage("3行目", "はなこちゃん"));

        assertThat(ofTexts.in(passages)).containsExactly(new Mention("2行目", "花子さん"), new Mention("3行目", "はなこちゃん"));
        assertThat(ofFiles.in(passages)).isEmpty();
    }

    @Test
    void aNameDoesNotReachAcrossPassages() {
        assertThat(ofFiles.in(List.of(new Passage("1行目", "髙﨑"), new Passage("2行目", "花子"))))
                .isEmpty();
    }
}
