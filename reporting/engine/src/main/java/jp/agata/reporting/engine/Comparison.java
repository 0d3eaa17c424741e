package jp.agata.reporting.engine;

/** Comparison of two numbers after promotion to their common type. */
enum Comparison {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String operator;

    Comparison(String operator) {
        this.operator = operator;
    }

    static Comparison of(String operator) {
        for (var comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException(operator);
    }

    boolean holds(ValueType type, Number left, Number right) {
        return switch (type) {
            case INT, LONG -> wholes(left.longValue(), right.longValue());
            case FLOAT -> fractions(left.floatValue(), right.floatValue());
            default -> fractions(left.doubleValue(), right.doubleValue());
        };
    }

    private boolean wholes(long left, long right) {
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    private boolean fractions(double left, double right) {
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }
}
