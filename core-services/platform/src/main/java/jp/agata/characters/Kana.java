package jp.agata.characters;

import java.util.regex.Pattern;

/** Hiragana and katakana, one for the other. Long marks and middle dots stay. */
public final class Kana {

    private static final int DISTANCE = 'ァ' - 'ぁ';
    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖゝゞ]");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶヽヾ]");

    private Kana() {}

    public static String toHiragana(String text) {
        return KATAKANA.matcher(text).replaceAll(kana -> shifted(kana.group(), -DISTANCE));
    }

    public static String toKatakana(String text) {
        return HIRAGANA.matcher(text).replaceAll(kana -> shifted(kana.group(), DISTANCE));
    }

    private static String shifted(String kana, int distance) {
        return Character.toString(kana.charAt(0) + distance);
    }
}
