package jp.agata.web;

import jp.agata.characters.SearchKey;

/** Tells names whose very glyphs matter (髙橋、𠮷田、異体字選択子) from those any Japanese font shows alike. */
final class ExactGlyphs {

    private ExactGlyphs() {}

    static boolean areNeeded(String name) {
        return name.codePoints().anyMatch(ExactGlyphs::isUncommon);
    }

    // 補助面の字、異体字選択子、畳み込むと別の字になる漢字
    private static boolean isUncommon(int c) {
        var text = Character.toString(c);
        return Character.isSupplementaryCodePoint(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isIdeographic(c) && !SearchKey.of(text).value().equals(text);
    }
}
