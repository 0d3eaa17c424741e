package jp.agata.reporting.engine;

import java.math.BigDecimal;

/** Bounds of what one expression may produce: beyond them the fill fails instead of the server's memory. */
final class Limits {

    static final int MAX_TEXT = 20_000;
    private static final int MAX_BITS = 4_000;
    private static final int MAX_SCALE = 1_000;

    /** A text or number beyond the bounds. */
    static final class Exceeded extends RuntimeException {

        Exceeded(String message) {
            super(message);
        }
    }

    private Limits() {}

    static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new Exceeded("Text of " + text.length() + " characters");
        }
        return text;
    }

    static BigDecimal decimal(BigDecimal value) {
        if (Math.abs(value.scale()) > MAX_SCALE || value.unscaledValue().bitLength() > MAX_BITS) {
            throw new Exceeded("Decimal of scale " + value.scale());
        }
        return value;
    }
}
