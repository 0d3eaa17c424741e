package jp.agata.reporting.engine;

import java.util.function.UnaryOperator;

/** What happens to a character the statutory font lacks. Never a silent blank. */
public sealed interface GlyphPolicy {

    /** 指導要録, 証書, 台帳, 証明書, 調査書: the print is refused with the list of characters. */
    record Exact() implements GlyphPolicy {}

    /**
     * Daily forms: the given ordinary form (縮退) is drawn, else the base of the variant, else 〓, and all of it reported.
     * The operator gets the character with its selector and answers another one, or the same when it knows none.
     */
    record Fallback(UnaryOperator<String> ordinaryForm) implements GlyphPolicy {}

    static GlyphPolicy exact() {
        return new Exact();
    }

    static GlyphPolicy fallback(UnaryOperator<String> ordinaryForm) {
        return new Fallback(ordinaryForm);
    }
}
