package jp.agata.characters;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Half-width kana (半角カナ) and the full-width text to propose for it. Nothing else of the text changes. */
public final class HalfwidthKana {

    private static final Pattern RUN = Pattern.compile("[\\uFF61-\\uFF9F]+");

    private HalfwidthKana() {}

    public static boolean isIn(String text) {
        return RUN.matcher(text).find();
    }

    public static String widened(String text) {
        return RUN.matcher(text).replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
    }
}
