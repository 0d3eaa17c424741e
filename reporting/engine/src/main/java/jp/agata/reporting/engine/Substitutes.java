package jp.agata.reporting.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters drawn in place of ones the font lacks (縮退). The text of the PDF keeps the character itself. */
record Substitutes(Map<String, String> drawn) {

    static final Substitutes NONE = new Substitutes(Map.of());

    static Substitutes all(List<Substitutes> parts) {
        Map<String, String> all = new HashMap<>();
        parts.forEach(part -> all.putAll(part.drawn));
        return new Substitutes(all);
    }

    /** Code point and selector (0: none) to draw. */
    int[] of(int codePoint, int selector) {
        if (drawn.isEmpty()) {
            return new int[] {codePoint, selector};
        }
        String character = Character.toString(codePoint) + (selector == 0 ? "" : Character.toString(selector));
        int[] codes = drawn.getOrDefault(character, character).codePoints().toArray();
        return new int[] {codes[0], codes.length > 1 ? codes[1] : 0};
    }
}
