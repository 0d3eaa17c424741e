package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.PrintProblem.FONT_NOT_FOUND;
import static jp.agata.reporting.engine.PrintProblem.FONT_UNREADABLE;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one font of all forms (IPAmj明朝): which characters (外字, 異体字) it can draw, how wide they are. Thread-safe. */
public final class StatutoryFont {

    /** The name templates use. */
    public static final String FAMILY = "IPAmj明朝";

    private final Path file;
    private final FontTables tables;
    private final StatutoryFamily family;

    private StatutoryFont(Path file, FontTables tables, Font screen) {
        this.file = file;
        this.tables = tables;
        this.family = new StatutoryFamily(this, screen);
    }

    /** Refuses with FONT_NOT_FOUND or FONT_UNREADABLE; the text of the refusal says where to get the file. */
    public static StatutoryFont load(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw FONT_NOT_FOUND.with(file);
        }
        try {
            return new StatutoryFont(file, new FontTables(file), Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
        } catch (IOException | FontFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw (RuntimeException) FONT_UNREADABLE.with(file).initCause(e);
        }
    }

    public Path file() {
        return file;
    }

    /** As the file says it, such as {@code Version 005.01}. */
    public String version() {
        return tables.name(5);
    }

    /** The characters and variation sequences of a text that the font lacks, each once. */
    public List<MissingGlyph> missing(String text) {
        if (isComplete(text)) {
            return List.of();
        }
        List<MissingGlyph> missing = new ArrayList<>();
        int[] codes = text.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            int base = codes[i];
            int selector = i + 1 < codes.length && VariationSelectors.contains(codes[i + 1]) ? codes[++i] : 0;
            if (!has(base, selector)) {
                missing.add(new MissingGlyph(
                        Character.toString(base) + (selector == 0 ? "" : Character.toString(selector))));
            }
        }
        return missing.stream().distinct().toList();
    }

    /** The usual case, without making anything: plain characters of the basic plane, all there. */
    private boolean isComplete(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || VariationSelectors.contains(c) || !has(c, 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int base, int selector) {
        if (selector != 0) {
            return tables.characters().glyph(base, selector) != 0;
        }
        return tables.characters().glyph(base) != 0 || FontTables.isInvisible(base);
    }

    /**
     * Fits a name into a box without ever cutting it: narrower down to 70 %, then smaller, then two lines.
     * Refuses with NAME_DOES_NOT_FIT. All lengths in points.
     */
    public FittedName fitName(String name, float boxWidth, float boxHeight, FitRule rule) {
        return new NameFit(this, boxWidth, boxHeight, rule).fit(name);
    }

    /** Width of one line in points. */
    public float width(String text, float size) {
        return width(text, 0, text.length(), size);
    }

    /** Width of a part of a line in points. */
    float width(String text, int from, int to, float size) {
        int total = 0;
        for (int at = from; at < to; ) {
            int base = text.codePointAt(at);
            int next = next(text, at);
            int after = at + Character.charCount(base);
            int glyph = tables.draw(base, after < next ? text.codePointAt(after) : 0);
            total += glyph < 0 ? 0 : tables.units(glyph);
            at = next;
        }
        return total * size / tables.unitsPerEm();
    }

    /** Where the character after this one begins; a variation selector belongs to the one before. */
    static int next(String text, int at) {
        int after = at + Character.charCount(text.codePointAt(at));
        if (after < text.length()) {
            int following = text.codePointAt(after);
            return VariationSelectors.contains(following) ? after + Character.charCount(following) : after;
        }
        return after;
    }

    FontTables tables() {
        return tables;
    }

    StatutoryFamily family() {
        return family;
    }

    @Override
    public String toString() {
        return FAMILY + " " + version() + " (" + file + ")";
    }
}
