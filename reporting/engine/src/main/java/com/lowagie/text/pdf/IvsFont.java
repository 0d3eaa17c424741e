package com.lowagie.text.pdf;

import com.lowagie.text.DocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The font of one PDF document. Each code point or variation sequence gets its own character id in the order of first
 * use, so the embedded subset is small and the text of the PDF keeps every variation selector.
 *
 * <p>Lives in OpenPDF's package because its superclass is package-private there. Used by one thread.
 */
public final class IvsFont extends TrueTypeFontUnicode {

    /** The glyphs of a font file; shared by all documents. */
    public interface Glyphs {

        /** Glyph to draw for a code point and variation selector (0: none), or -1 when nothing is to be drawn. */
        int draw(int codePoint, int selector);

        /** Advance in thousandths of the em. */
        int advance(int glyph);

        /** A font program whose glyph n+1 is the n-th of the given ones; glyph 0 is .notdef. */
        byte[] subset(int[] glyphs);

        String postScriptName();

        /** Ascent, descent, cap height, xMin, yMin, xMax, yMax in thousandths of the em. */
        int[] vertical();
    }

    private static final int PRIVATE_PLANE = 0xF0000;
    private static final int PAGE = 256;

    private final Glyphs glyphs;
    private final int[][][] byCodePoint = new int[(Character.MAX_CODE_POINT + 1) / PAGE][][];
    private final List<int[]> order = new ArrayList<>();
    private final Map<Long, Integer> interned = new HashMap<>();
    private final List<long[]> sequences = new ArrayList<>();

    public IvsFont(Glyphs glyphs) throws DocumentException, IOException {
        super("ipamjm.ttf", IDENTITY_H, true, null, false);
        this.glyphs = glyphs;
        directTextToByte = false;
        // outlines hardly compress, however long one tries: 3 % larger than by the default, in half the time
        compressionLevel = Deflater.BEST_SPEED;
        fontName = glyphs.postScriptName();
        int[] vertical = glyphs.vertical();
        head.unitsPerEm = 1000;
        os_2.sTypoAscender = (short) vertical[0];
        os_2.sTypoDescender = (short) vertical[1];
        os_2.sCapHeight = vertical[2];
        hhea.Ascender = (short) vertical[0];
        hhea.Descender = (short) vertical[1];
        head.xMin = (short) vertical[3];
        head.yMin = (short) vertical[4];
        head.xMax = (short) vertical[5];
        head.yMax = (short) vertical[6];
        underlinePosition = -100;
        underlineThickness = 50;
    }

    /** OpenPDF would read the whole file here; {@link Glyphs} already knows it. */
    @Override
    void process(byte[] file, boolean preload) {
        fontSpecific = false;
    }

    /** Puts one private code point in place of each base and selector, so that all later code sees one char per glyph. */
    public String shape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return shapeFrom(text);
            }
        }
        return text;
    }

    private static boolean isSpecial(char c) {
        return c >= 0xFE00 && c <= 0xFE0F || c == 0xDB40 || c >= 0xDB80 && c <= 0xDBBF;
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private String shapeFrom(String text) {
        int[] codes = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < codes.length; i++) {
            boolean pair = i + 1 < codes.length && isSelector(codes[i + 1]) && !isSelector(codes[i]);
            if (pair) {
                shaped.appendCodePoint(intern(codes[i], codes[++i]));
            } else {
                shaped.appendCodePoint(codes[i] >>> 16 == 0xF ? intern(codes[i], 0) : codes[i]);
            }
        }
        return shaped.toString();
    }

    private int intern(int base, int selector) {
        return interned.computeIfAbsent((long) base << 32 | selector, key -> {
            if (sequences.size() >= 0xFFFE) {
                throw new IllegalStateException("More than 65,534 variation sequences in one document");
            }
            sequences.add(new long[] {base, selector});
            return PRIVATE_PLANE + sequences.size() - 1;
        });
    }

    @Override
    public int[] getMetricsTT(int code) {
        int[][] page = byCodePoint[code / PAGE];
        if (page == null) {
            page = byCodePoint[code / PAGE] = new int[PAGE][];
        }
        int[] metrics = page[code % PAGE];
        if (metrics == null) {
            metrics = page[code % PAGE] = firstUse(code);
        }
        return metrics.length == 0 ? null : metrics;
    }

    private int[] firstUse(int code) {
        long[] sequence = code >>> 16 == 0xF ? sequences.get(code - PRIVATE_PLANE) : new long[] {code, 0};
        int glyph = isSelector(code) ? -1 : glyphs.draw((int) sequence[0], (int) sequence[1]);
        if (glyph < 0) {
            return new int[0];
        }
        int[] metrics = {order.size() + 1, glyphs.advance(glyph), code, glyph};
        order.add(metrics);
        return metrics;
    }

    @Override
    void writeFont(PdfWriter writer, PdfIndirectReference ref, Object[] params) throws DocumentException, IOException {
        byte[] program = glyphs.subset(order.stream().mapToInt(m -> m[3]).toArray());
        String name = prefix(program) + fontName;
        PdfIndirectReference file = add(writer, new StreamFont(program, new int[] {program.length}, compressionLevel));
        PdfIndirectReference descriptor = add(writer, getFontDescriptor(file, prefix(program), null));
        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.ENCODING, new PdfName(IDENTITY_H));
        font.put(PdfName.DESCENDANTFONTS, new PdfArray(add(writer, descendant(name, descriptor))));
        font.put(PdfName.TOUNICODE, add(writer, toUnicode()));
        writer.addToBody(font, ref);
    }

    private static PdfIndirectReference add(PdfWriter writer, PdfObject object) throws IOException {
        return writer.addToBody(object).getIndirectReference();
    }

    /** Six letters from the content: the same pages give the same name, other subsets another one. */
    private static String prefix(byte[] program) {
        CRC32 crc = new CRC32();
        crc.update(program);
        long rest = crc.getValue();
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return prefix.append('+').toString();
    }

    private PdfDictionary descendant(String name, PdfIndirectReference descriptor) {
        PdfDictionary system = new PdfDictionary();
        system.put(PdfName.REGISTRY, new PdfString("Adobe"));
        system.put(PdfName.ORDERING, new PdfString("Identity"));
        system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.FONTDESCRIPTOR, descriptor);
        font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
        font.put(PdfName.CIDSYSTEMINFO, system);
        font.put(PdfName.DW, new PdfNumber(1000));
        StringBuilder widths = new StringBuilder("[");
        for (int[] m : order) {
            if (m[1] != 1000) {
                widths.append(m[0]).append('[').append(m[1]).append(']');
            }
        }
        font.put(PdfName.W, new PdfLiteral(widths.append(']').toString()));
        return font;
    }

    private PdfStream toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        for (int from = 0; from < order.size(); from += 100) {
            List<int[]> block = order.subList(from, Math.min(order.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(m -> map.append('<')
                    .append(hex4(m[0]))
                    .append("><")
                    .append(hex(m[2]))
                    .append(">\n"));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend end\n");
        PdfStream stream = new PdfStream(map.toString().getBytes(StandardCharsets.US_ASCII));
        stream.flateCompress(compressionLevel);
        return stream;
    }

    private String hex(int code) {
        if (code >>> 16 != 0xF) {
            return utf16(code);
        }
        long[] sequence = sequences.get(code - PRIVATE_PLANE);
        return utf16((int) sequence[0]) + (sequence[1] == 0 ? "" : utf16((int) sequence[1]));
    }

    private static String utf16(int code) {
        StringBuilder hex = new StringBuilder();
        for (char c : Character.toChars(code)) {
            hex.append(hex4(c));
        }
        return hex.toString();
    }

    private static String hex4(int n) {
        String hex = Integer.toHexString(n).toUpperCase(java.util.Locale.ROOT);
        return "0000".substring(hex.length()) + hex;
    }
}
