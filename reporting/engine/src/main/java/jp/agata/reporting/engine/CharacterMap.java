package jp.agata.reporting.engine;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A font's own table of characters: code points (cmap formats 4 and 12) and variation sequences (format 14). */
final class CharacterMap {

    private static final int PAGE = 256;

    private final char[] @Nullable [] glyphs = new char[(Character.MAX_CODE_POINT + 1) / PAGE][];
    private final Map<Integer, Integer> sequences = new HashMap<>();

    CharacterMap(ByteBuffer cmap) {
        int[] subtables = IntStream.range(0, cmap.getShort(2))
                .map(i -> cmap.getInt(4 + 8 * i + 4))
                .distinct()
                .toArray();
        // sequences that look like their base need the code points first
        for (int at : subtables) {
            readCodePoints(cmap, at);
        }
        for (int at : subtables) {
            if (cmap.getShort(at) == 14) {
                readSequences(cmap, at);
            }
        }
    }

    /** 0 when the font has no such character. */
    int glyph(int codePoint) {
        char[] page = glyphs[codePoint / PAGE];
        return page == null ? 0 : page[codePoint % PAGE];
    }

    /** 0 when the font has no such sequence. */
    int glyph(int base, int selector) {
        return sequences.getOrDefault(key(base, selector), 0);
    }

    private static int key(int base, int selector) {
        return base << 8 | VariationSelectors.indexOf(selector);
    }

    private void readCodePoints(ByteBuffer cmap, int at) {
        switch (cmap.getShort(at)) {
            case 4 -> readSegments(cmap, at);
            case 12 -> readGroups(cmap, at);
            default -> {
                // other formats cover 8-bit encodings only
            }
        }
    }

    private void readSegments(ByteBuffer cmap, int at) {
        int doubled = cmap.getChar(at + 6);
        for (int i = 0; i < doubled; i += 2) {
            int end = cmap.getChar(at + 14 + i);
            int start = cmap.getChar(at + 16 + doubled + i);
            int delta = cmap.getChar(at + 16 + 2 * doubled + i);
            int offsetAt = at + 16 + 3 * doubled + i;
            int offset = cmap.getChar(offsetAt);
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int raw = offset == 0 ? c : cmap.getChar(offsetAt + offset + 2 * (c - start));
                put(c, offset != 0 && raw == 0 ? 0 : raw + delta & 0xFFFF);
            }
        }
    }

    private void readGroups(ByteBuffer cmap, int at) {
        int groups = cmap.getInt(at + 12);
        for (int i = 0; i < groups; i++) {
            int group = at + 16 + 12 * i;
            int start = cmap.getInt(group);
            int end = cmap.getInt(group + 4);
            for (int c = start; c <= end; c++) {
                put(c, cmap.getInt(group + 8) + c - start);
            }
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph == 0) {
            return;
        }
        char[] page = glyphs[codePoint / PAGE];
        if (page == null) {
            page = new char[PAGE];
            glyphs[codePoint / PAGE] = page;
        }
        page[codePoint % PAGE] = (char) glyph;
    }

    private void readSequences(ByteBuffer cmap, int at) {
        int selectors = cmap.getInt(at + 6);
        for (int i = 0; i < selectors; i++) {
            int record = at + 10 + 11 * i;
            int selector = threeBytes(cmap, record);
            int defaults = cmap.getInt(record + 3);
            int others = cmap.getInt(record + 7);
            if (defaults != 0) {
                readDefaults(cmap, at + defaults, selector);
            }
            if (others != 0) {
                readOthers(cmap, at + others, selector);
            }
        }
    }

    private void readDefaults(ByteBuffer cmap, int at, int selector) {
        int ranges = cmap.getInt(at);
        for (int i = 0; i < ranges; i++) {
            int start = threeBytes(cmap, at + 4 + 4 * i);
            int more = cmap.get(at + 7 + 4 * i) & 0xFF;
            for (int c = start; c <= start + more; c++) {
                sequences.put(key(c, selector), glyph(c));
            }
        }
    }

    private void readOthers(ByteBuffer cmap, int at, int selector) {
        int mappings = cmap.getInt(at);
        for (int i = 0; i < mappings; i++) {
            int mapping = at + 4 + 5 * i;
            sequences.put(key(threeBytes(cmap, mapping), selector), (int) cmap.getChar(mapping + 3));
        }
    }

    private static int threeBytes(ByteBuffer cmap, int at) {
        return (cmap.get(at) & 0xFF) << 16 | cmap.getChar(at + 1);
    }
}
