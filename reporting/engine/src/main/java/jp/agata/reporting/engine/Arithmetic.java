package jp.agata.reporting.engine;

/** {@code + - * / %} of numbers in their promoted type. */
final class Arithmetic {

    private Arithmetic() {}

    static Typed typed(String operator, Typed left, Typed right) {
        if (!left.type().isNumeric() || !right.type().isNumeric()) {
            throw Operators.mismatch(operator, left, right);
        }
        var type = left.type().promotedWith(right.type());
        char sign = operator.charAt(0);
        Node node = switch (type) {
            case INT ->
                frame -> ints(
                        sign, left.number(frame).intValue(), right.number(frame).intValue());
            case LONG ->
                frame -> longs(
                        sign,
                        left.number(frame).longValue(),
                        right.number(frame).longValue());
            case FLOAT ->
                frame -> floats(
                        sign,
                        left.number(frame).floatValue(),
                        right.number(frame).floatValue());
            default ->
                frame -> doubles(
                        sign,
                        left.number(frame).doubleValue(),
                        right.number(frame).doubleValue());
        };
        return new Typed(type, node);
    }

    private static int ints(char sign, int left, int right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> left % right;
        };
    }

    private static long longs(char sign, long left, long right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> left % right;
        };
    }

    private static float floats(char sign, float left, float right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> left % right;
        };
    }

    private static double doubles(char sign, double left, double right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> left % right;
        };
    }
}
