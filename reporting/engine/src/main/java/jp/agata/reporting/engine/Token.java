package jp.agata.reporting.engine;

import org.jspecify.annotations.Nullable;

/** A piece of an expression: a word, an operator, a constant, or a reference such as {@code $F{name}}. */
record Token(Kind kind, String text, @Nullable Object value, ValueType type) {

    enum Kind {
        CONSTANT,
        WORD,
        OPERATOR,
        FIELD,
        PARAMETER,
        VARIABLE,
        END
    }

    static Token constant(String text, Object value, ValueType type) {
        return new Token(Kind.CONSTANT, text, value, type);
    }

    static Token of(Kind kind, String text) {
        return new Token(kind, text, null, ValueType.OTHER);
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    String shown() {
        return switch (kind) {
            case FIELD -> "$F{" + text + "}";
            case PARAMETER -> "$P{" + text + "}";
            case VARIABLE -> "$V{" + text + "}";
            case END -> "式の終わり";
            default -> text;
        };
    }
}
