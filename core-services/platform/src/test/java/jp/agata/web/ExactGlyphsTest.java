package jp.agata.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactGlyphsTest {

    @ParameterizedTest
    @ValueSource(strings = {"髙橋 大翔", "𠮷田 凪", "葛\uDB40\uDD00城 光", "渡邉 茜", "山﨑 湊", "\uFA19田 蓮"})
    void variantsNeedTheirGlyphs(String name) {
        assertThat(ExactGlyphs.areNeeded(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"佐藤 凪", "斎藤 律", "サントス・シルヴァ マリア", "アリ ファティマ", "見本\u3000太郎"})
    void ordinaryNamesDoNot(String name) {
        assertThat(ExactGlyphs.areNeeded(name)).isFalse();
    }
}
