package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.agata.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatutoryFontTest {

    private final StatutoryFont font = TestFont.font();

    @Test
    void saysFileAndVersion() {
        assertThat(font.version()).matches("(Version )?\\d{3}\\.\\d{2}.*");
        assertThat(font.toString()).contains("ipamjm.ttf", font.version());
    }

    @Test
    void ordinaryAndRareNamesAreComplete() {
        assertThat(font.missing("山田 太郎 髙﨑𠮷𡈽𩸽𩸽 辻󠄂 葛󠄂 邉󠄗")).isEmpty();
    }

    @Test
    void listsWhatTheFontLacksOnceWithItsCodes() {
        assertThat(font.missing("葛󠄀城 葛󠄀 辻󠄀 🐟"))
                .extracting(MissingGlyph::code)
                .containsExactly("U+845B U+E0100", "U+8FBB U+E0100", "U+1F41F");
    }

    @Test
    void variantHasAnotherGlyphThanItsBase() {
        CharacterMap characters = font.tables().characters();

        assertThat(characters.glyph(0x9089, 0xE0117)).isPositive().isNotEqualTo(characters.glyph(0x9089));
        assertThat(characters.glyph(0x29E3D)).isBetween(0xD800, 0xDFFF);
    }

    @Test
    void measuresAsTheLibraryDoes() {
        String text = "山田ABC アイウ𠮷ab1";
        double library = font.family()
                .getFont()
                .deriveFont(9f)
                .getStringBounds(text, new java.awt.font.FontRenderContext(null, true, true))
                .getWidth();

        assertThat((double) font.width(text, 9)).isCloseTo(library, org.assertj.core.api.Assertions.within(0.05));
    }

    @Test
    void selectorHasNoWidth() {
        assertThat(font.width("邉󠄗", 10)).isEqualTo(font.width("邉", 10)).isEqualTo(10);
    }

    @Test
    void absentFileIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> StatutoryFont.load(folder.resolve("ipamjm.ttf")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(PrintProblem.FONT_NOT_FOUND));
    }

    @Test
    void brokenFileIsRefused(@TempDir Path folder) throws Exception {
        Path broken =
                Files.writeString(folder.resolve("ipamjm.ttf"), "no font at all, but long enough to be looked at");

        assertThatThrownBy(() -> StatutoryFont.load(broken))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(PrintProblem.FONT_UNREADABLE));
    }
}
