package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** A TrueType file, mapped into memory: 46 MB of outlines stay on disk, only characters and advances are kept. Thread-safe. */
final class FontTables {

    /** Shown for a character the font lacks and nobody gave a substitute for; printers' mark since movable type (下駄). */
    private static final int GETA = 0x3013;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final int metrics;
    private final char[] advances;
    private final boolean longOffsets;

    FontTables(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer font = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int i = 0; i < font.getChar(4); i++) {
                byte[] tag = new byte[4];
                font.get(12 + 16 * i, tag);
                ByteBuffer table = font.slice(font.getInt(20 + 16 * i), font.getInt(24 + 16 * i));
                tables.put(new String(tag, StandardCharsets.US_ASCII), table);
            }
        }
        characters = new CharacterMap(table("cmap"));
        unitsPerEm = table("head").getChar(18);
        longOffsets = table("head").getShort(50) != 0;
        metrics = table("hhea").getChar(34);
        advances = advances(table("hmtx"), metrics);
    }

    private static char[] advances(ByteBuffer hmtx, int metrics) {
        char[] advances = new char[metrics];
        for (int glyph = 0; glyph < metrics; glyph++) {
            advances[glyph] = hmtx.getChar(4 * glyph);
        }
        return advances;
    }

    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("No table " + tag);
        }
        return table;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    CharacterMap characters() {
        return characters;
    }

    /** Glyph of a character: its variant, else its base, else the mark for a missing one; -1 for invisible ones. */
    int draw(int codePoint, int selector) {
        int variant = selector == 0 ? 0 : characters.glyph(codePoint, selector);
        int glyph = variant == 0 ? characters.glyph(codePoint) : variant;
        if (glyph != 0) {
            return glyph;
        }
        return isInvisible(codePoint) ? -1 : characters.glyph(GETA);
    }

    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> VariationSelectors.contains(codePoint);
        };
    }

    /** Advance in thousandths of the em. */
    int advance(int glyph) {
        return units(glyph) * 1000 / unitsPerEm;
    }

    /** Advance in the font's own units. */
    int units(int glyph) {
        return advances[Math.min(glyph, metrics - 1)];
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** The 4 bytes of hmtx. */
    int metrics(int glyph) {
        ByteBuffer hmtx = table("hmtx");
        if (glyph < metrics) {
            return hmtx.getInt(4 * glyph);
        }
        return hmtx.getChar(4 * (metrics - 1)) << 16 | hmtx.getChar(4 * metrics + 2 * (glyph - metrics));
    }

    byte[] outline(int glyph) {
        int from = offset(glyph);
        byte[] outline = new byte[offset(glyph + 1) - from];
        table("glyf").get(from, outline);
        return outline;
    }

    private int offset(int glyph) {
        return longOffsets ? table("loca").getInt(4 * glyph) : 2 * table("loca").getChar(2 * glyph);
    }

    /** An entry of the name table, such as 5 for the version. */
    String name(int id) {
        ByteBuffer names = table("name");
        String found = "";
        for (int i = 0; i < names.getChar(2); i++) {
            int record = 6 + 12 * i;
            if (names.getChar(record) == 3 && names.getChar(record + 6) == id && found.isEmpty()) {
                byte[] text = new byte[names.getChar(record + 8)];
                names.get(names.getChar(4) + names.getChar(record + 10), text);
                found = new String(text, StandardCharsets.UTF_16BE);
            }
        }
        return found;
    }

    /** In ems. */
    float ascent() {
        return (float) table("OS/2").getShort(68) / unitsPerEm;
    }

    int[] vertical() {
        ByteBuffer head = table("head");
        ByteBuffer os2 = table("OS/2");
        int cap = os2.getShort(0) > 1 ? os2.getShort(88) : unitsPerEm * 7 / 10;
        int[] units = {
            os2.getShort(68),
            os2.getShort(70),
            cap,
            head.getShort(36),
            head.getShort(38),
            head.getShort(40),
            head.getShort(42)
        };
        for (int i = 0; i < units.length; i++) {
            units[i] = units[i] * 1000 / unitsPerEm;
        }
        return units;
    }

    IvsFont.Glyphs glyphs(Substitutes substitutes) {
        return new DocumentGlyphs(this, substitutes);
    }
}
