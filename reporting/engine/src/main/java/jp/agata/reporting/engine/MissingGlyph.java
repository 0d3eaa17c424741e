package jp.agata.reporting.engine;

import java.util.stream.Collectors;

/** A character, or a character with its variation selector (異体字), that the statutory font cannot draw. */
public record MissingGlyph(String text) {

    /** The code points as in {@code U+8FBB U+E0100}. */
    public String code() {
        return text.codePoints().mapToObj(c -> String.format("U+%04X", c)).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return text + " (" + code() + ")";
    }
}
