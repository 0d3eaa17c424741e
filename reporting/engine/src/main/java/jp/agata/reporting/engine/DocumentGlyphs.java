package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;

/** What one document draws: the font's glyphs, with the substitutes its forms allow. */
record DocumentGlyphs(FontTables tables, Substitutes substitutes) implements IvsFont.Glyphs {

    @Override
    public int draw(int codePoint, int selector) {
        int[] drawn = substitutes.of(codePoint, selector);
        return tables.draw(drawn[0], drawn[1]);
    }

    @Override
    public int advance(int glyph) {
        return tables.advance(glyph);
    }

    @Override
    public byte[] subset(int[] glyphs) {
        return new FontSubset(tables).of(glyphs);
    }

    @Override
    public String postScriptName() {
        return tables.name(6);
    }

    @Override
    public int[] vertical() {
        return tables.vertical();
    }
}
