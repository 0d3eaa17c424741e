package jp.agata.standin.graph.query;

import java.util.Locale;
import java.util.OptionalInt;
import jp.agata.standin.graph.call.GraphError;
import org.jspecify.annotations.Nullable;

/** Values written in a filter, and how they compare: text without regard to case, everything else (dates, numbers, identifiers) as written. */
final class Literal {

    private Literal() {}

    static @Nullable Object of(String token) {
        if (token.startsWith("'")) {
            return text(token);
        }
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "null" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> token;
        };
    }

    static String text(String token) {
        if (token.length() < 2 || !token.startsWith("'")) {
            throw GraphError.malformed(
                    "Invalid filter clause: A string literal is expected instead of '" + token + "'.");
        }
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    static boolean equal(@Nullable Object value, @Nullable Object wanted) {
        if (value == null || wanted == null) {
            return value == wanted;
        }
        return value instanceof Boolean
                ? value.equals(wanted)
                : value.toString().equalsIgnoreCase(wanted.toString());
    }

    static OptionalInt compare(@Nullable Object value, @Nullable Object bound) {
        if (value == null || bound == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.toString().compareToIgnoreCase(bound.toString()));
    }
}
