package jp.agata.characters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What names and readings are searched by, and nothing else is: compatibility forms, variants, widths, kana and spaces
 * folded together. The name itself is never touched.
 */
public record SearchKey(String value) {

    public static SearchKey of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Variants.isSelector(c) && !isSeparator(c))
                .mapToObj(SearchKey::folded)
                .collect(Collectors.joining());
        return new SearchKey(Kana.toHiragana(plain).toLowerCase(Locale.ROOT));
    }

    private static String folded(int c) {
        var ordinary = Variants.ordinary(c);
        return ordinary.isEmpty()
                ? Character.toString(c)
                : folded(ordinary.getFirst().codePointAt(0));
    }

    private static boolean isSeparator(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '・';
    }
}
