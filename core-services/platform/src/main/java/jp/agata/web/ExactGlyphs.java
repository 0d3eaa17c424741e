package jp.agata.web;

import java.nio.charset.Charset;
import jp.agata.characters.SearchKey;

/** Tells names whose very glyphs matter (髙橋、𠮷田、異体字選択子) from those any Japanese font shows alike. */
final class ExactGlyphs {

    private static final Charset JIS = Charset.forName("Shift_JIS");
    private static final int SECOND_LEVEL = 0x98;

    private ExactGlyphs() {}

    static boolean areNeeded(String name) {
        return name.codePoints().anyMatch(ExactGlyphs::isUncommon);
    }

    // 補助面の字、異体字選択子、第1水準に無くて畳み込むと別の字になる漢字（髙、邉、﨑）
    private static boolean isUncommon(int c) {
        var text = Character.toString(c);
        return Character.isSupplementaryCodePoint(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isIdeographic(c)
                        && !isFirstLevel(text)
                        && !SearchKey.of(text).value().equals(text);
    }

    private static boolean isFirstLevel(String text) {
        return JIS.newEncoder().canEncode(text) && Byte.toUnsignedInt(text.getBytes(JIS)[0]) < SECOND_LEVEL;
    }
}
