package jp.agata.reporting.engine;

/** Unicode variation selectors: U+FE00-FE0F and U+E0100-E01EF. */
final class VariationSelectors {

    private VariationSelectors() {}

    static boolean contains(int codePoint) {
        return indexOf(codePoint) >= 0;
    }

    /** 0 to 255, or -1 when the code point is no variation selector. */
    static int indexOf(int codePoint) {
        if (codePoint >= 0xFE00 && codePoint <= 0xFE0F) {
            return codePoint - 0xFE00;
        }
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF ? codePoint - 0xE0100 + 16 : -1;
    }
}
