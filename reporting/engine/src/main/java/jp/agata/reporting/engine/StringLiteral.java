package jp.agata.reporting.engine;

import java.util.regex.Pattern;

/** String constants of expressions, with the escapes that mean the same to us and to a Java compiler. */
final class StringLiteral {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{4}");

    private StringLiteral() {}

    /** Position of the closing quote of the literal that opens at {@code start}; -1 if it never closes. */
    static int endOf(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    static String valueOf(String literal) {
        var value = new StringBuilder();
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            i++;
            char escape = literal.charAt(i);
            if (escape == 'u') {
                value.append(unicode(literal, i + 1));
                i += 4;
            } else {
                value.append(simple(escape));
            }
        }
        return value.toString();
    }

    private static char simple(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\', '\'' -> escape;
            default -> throw new ExpressionRefused(Fault.BAD_ESCAPE, "\\" + escape);
        };
    }

    // Java replaces Unicode escapes before it looks for quotes; those that would change the code are refused.
    private static char unicode(String literal, int start) {
        int end = Math.min(start + 4, literal.length());
        var digits = literal.substring(start, end);
        if (!HEX.matcher(digits).matches()) {
            throw new ExpressionRefused(Fault.BAD_ESCAPE, "\\u" + digits);
        }
        char value = (char) Integer.parseInt(digits, 16);
        if (value == '"' || value == '\\' || value < ' ') {
            throw new ExpressionRefused(Fault.BAD_ESCAPE, "\\u" + digits);
        }
        return value;
    }
}
