package jp.agata.reporting.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TrueType program of a few glyphs, numbered anew from 1 in the order given; glyph 0 stays .notdef. */
final class FontSubset {

    private static final int ARGS_ARE_WORDS = 1;
    private static final int HAS_SCALE = 8;
    private static final int MORE_COMPONENTS = 32;
    private static final int HAS_TWO_SCALES = 64;
    private static final int HAS_MATRIX = 128;

    private final FontTables font;
    private final List<Integer> glyphs = new ArrayList<>();

    FontSubset(FontTables font) {
        this.font = font;
    }

    byte[] of(int[] wanted) {
        glyphs.add(0);
        for (int glyph : wanted) {
            glyphs.add(glyph);
        }
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        // composites append their parts to the list while it is being walked
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            byte[] outline = renumbered(font.outline(glyphs.get(i)));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 3]);
        }
        offsets.add(outlines.size());
        return file(outlines.toByteArray(), offsets);
    }

    private byte[] renumbered(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int at = 10;
        int flags = MORE_COMPONENTS;
        while ((flags & MORE_COMPONENTS) != 0) {
            flags = glyph.getShort(at);
            int part = glyph.getChar(at + 2);
            glyph.putChar(at + 2, (char) glyphs.size());
            glyphs.add(part);
            at += componentLength(flags);
        }
        return outline;
    }

    private static int componentLength(int flags) {
        int length = (flags & ARGS_ARE_WORDS) != 0 ? 8 : 6;
        if ((flags & HAS_SCALE) != 0) {
            return length + 2;
        }
        if ((flags & HAS_TWO_SCALES) != 0) {
            return length + 4;
        }
        return (flags & HAS_MATRIX) != 0 ? length + 8 : length;
    }

    private byte[] file(byte[] outlines, List<Integer> offsets) {
        Map<String, byte[]> tables = new TreeMap<>();
        for (String tag : List.of("cvt ", "fpgm", "prep", "head", "hhea", "maxp")) {
            if (font.has(tag)) {
                byte[] copy = new byte[font.table(tag).limit()];
                font.table(tag).get(0, copy);
                tables.put(tag, copy);
            }
        }
        ByteBuffer.wrap(tables.get("head")).putShort(50, (short) 1).putInt(8, 0);
        ByteBuffer.wrap(tables.get("hhea")).putShort(34, (short) glyphs.size());
        ByteBuffer.wrap(tables.get("maxp")).putShort(4, (short) glyphs.size());
        ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(loca::putInt);
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> hmtx.putInt(font.metrics(glyph)));
        tables.put("glyf", outlines);
        tables.put("loca", loca.array());
        tables.put("hmtx", hmtx.array());
        return sfnt(tables);
    }

    private static byte[] sfnt(Map<String, byte[]> tables) {
        int start = 12 + 16 * tables.size();
        int size =
                start + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int at = start;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(at, bytes);
            for (char c : table.getKey().toCharArray()) {
                file.put((byte) c);
            }
            file.putInt(sum(file, at, bytes.length)).putInt(at).putInt(bytes.length);
            at += padded(bytes.length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
