package jp.agata.reporting.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** Number constants of expressions: int, {@code L}, decimal, {@code d} and {@code f}; neither octal nor hexadecimal. */
final class NumberLiteral {

    private static final Pattern SHAPE =
            Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?[LlFfDd]?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern ZERO = Pattern.compile("[0.]+(?:[eE].*)?");

    private NumberLiteral() {}

    static Token at(String text, int start) {
        var matcher = SHAPE.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            throw new ExpressionRefused(Fault.BAD_NUMBER, text.substring(start, start + 1));
        }
        var literal = matcher.group();
        boolean goesOn = matcher.end() < text.length() && isWordPart(text.charAt(matcher.end()));
        if (goesOn) {
            throw new ExpressionRefused(Fault.BAD_NUMBER, literal + text.charAt(matcher.end()));
        }
        try {
            return read(literal);
        } catch (NumberFormatException e) {
            throw new ExpressionRefused(Fault.BAD_NUMBER, literal);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Token read(String literal) {
        var digits = literal.toLowerCase(Locale.ROOT);
        var body = digits.substring(0, digits.length() - 1);
        return switch (digits.charAt(digits.length() - 1)) {
            case 'l' -> Token.constant(literal, Long.parseLong(whole(body)), ValueType.LONG);
            case 'f' -> Token.constant(literal, finite(Float.parseFloat(body), body), ValueType.FLOAT);
            case 'd' -> Token.constant(literal, finite(Double.parseDouble(body), body), ValueType.DOUBLE);
            default -> unmarked(literal, digits);
        };
    }

    private static Token unmarked(String literal, String digits) {
        if (digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0) {
            return Token.constant(literal, finite(Double.parseDouble(digits), digits), ValueType.DOUBLE);
        }
        return Token.constant(literal, Integer.parseInt(whole(digits)), ValueType.INT);
    }

    private static String whole(String digits) {
        if (!WHOLE.matcher(digits).matches()) {
            throw new NumberFormatException(digits);
        }
        return digits;
    }

    // Java refuses constants that round to infinity or to zero.
    private static <N extends Number> N finite(N value, String digits) {
        boolean lost = value.doubleValue() == 0 && !ZERO.matcher(digits).matches();
        if (lost || Double.isInfinite(value.doubleValue())) {
            throw new NumberFormatException(digits);
        }
        return value;
    }
}
