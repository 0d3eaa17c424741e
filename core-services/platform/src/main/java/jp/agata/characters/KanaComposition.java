package jp.agata.characters;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The one change made to what was received: か + U+3099 becomes が. Kanji are left exactly alone. */
public final class KanaComposition {

    private static final Pattern KANA_WITH_MARK = Pattern.compile("[\\u3041-\\u30FF][\\u3099\\u309A]");

    private KanaComposition() {}

    public static String compose(String text) {
        return KANA_WITH_MARK.matcher(text).replaceAll(pair -> Normalizer.normalize(pair.group(), Normalizer.Form.NFC));
    }
}
