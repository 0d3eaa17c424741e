package jp.agata.reporting.engine;

import java.util.Objects;

/** The operators of expressions, typed and computed as in Java: int wraps, null unboxed throws, NaN is not equal to NaN. */
final class Operators {

    private Operators() {}

    static Typed unary(String operator, Typed operand) {
        if (operator.equals("!")) {
            if (!operand.type().isTruth()) {
                throw new ExpressionRefused(
                        Fault.OPERAND_TYPE, operator, operand.type().shown());
            }
            return new Typed(ValueType.TRUTH, frame -> !operand.truth(frame));
        }
        if (!operand.type().isNumeric()) {
            throw new ExpressionRefused(
                    Fault.OPERAND_TYPE, operator, operand.type().shown());
        }
        var type = operand.type().unboxed();
        return new Typed(type, frame -> negated(type, operand.number(frame)));
    }

    private static Number negated(ValueType type, Number value) {
        return switch (type) {
            case INT -> -value.intValue();
            case LONG -> -value.longValue();
            case FLOAT -> -value.floatValue();
            default -> -value.doubleValue();
        };
    }

    static Typed binary(String operator, Typed left, Typed right) {
        return switch (operator) {
            case "||" -> new Typed(ValueType.TRUTH, or(truths(operator, left, right), right));
            case "&&" -> new Typed(ValueType.TRUTH, and(truths(operator, left, right), right));
            case "==", "!=" -> equality(operator, left, right);
            case "<", "<=", ">", ">=" -> comparison(operator, left, right);
            case "+" -> isJoining(left, right) ? joined(left, right) : Arithmetic.typed(operator, left, right);
            default -> Arithmetic.typed(operator, left, right);
        };
    }

    private static Typed truths(String operator, Typed left, Typed right) {
        if (!left.type().isTruth() || !right.type().isTruth()) {
            throw mismatch(operator, left, right);
        }
        return left;
    }

    private static Node or(Typed left, Typed right) {
        return frame -> left.truth(frame) || right.truth(frame);
    }

    private static Node and(Typed left, Typed right) {
        return frame -> left.truth(frame) && right.truth(frame);
    }

    private static boolean isJoining(Typed left, Typed right) {
        return left.type() == ValueType.STRING || right.type() == ValueType.STRING;
    }

    private static Typed joined(Typed left, Typed right) {
        var first = left.node();
        var second = right.node();
        return new Typed(
                ValueType.STRING,
                frame -> Limits.text(String.valueOf(first.evaluate(frame)) + String.valueOf(second.evaluate(frame))));
    }

    private static Typed comparison(String operator, Typed left, Typed right) {
        if (!left.type().isNumeric() || !right.type().isNumeric()) {
            throw mismatch(operator, left, right);
        }
        var test = Comparison.of(operator);
        var type = left.type().promotedWith(right.type());
        return new Typed(ValueType.TRUTH, frame -> test.holds(type, left.number(frame), right.number(frame)));
    }

    private static Typed equality(String operator, Typed left, Typed right) {
        boolean equal = operator.equals("==");
        if (left.type() == ValueType.NULL || right.type() == ValueType.NULL) {
            return withNull(operator, left, right);
        }
        boolean oneIsPrimitive = left.type().isPrimitive() || right.type().isPrimitive();
        if (oneIsPrimitive && left.type().isNumeric() && right.type().isNumeric()) {
            return comparison(operator, left, right);
        }
        if (oneIsPrimitive && left.type().isTruth() && right.type().isTruth()) {
            return new Typed(ValueType.TRUTH, frame -> (left.truth(frame) == right.truth(frame)) == equal);
        }
        if (oneIsPrimitive) {
            throw mismatch(operator, left, right);
        }
        throw new ExpressionRefused(Fault.IDENTITY_COMPARISON, operator);
    }

    private static Typed withNull(String operator, Typed left, Typed right) {
        if (left.type().isPrimitive() || right.type().isPrimitive()) {
            throw mismatch(operator, left, right);
        }
        boolean equal = operator.equals("==");
        var value = left.type() == ValueType.NULL ? right.node() : left.node();
        return new Typed(ValueType.TRUTH, frame -> Objects.isNull(value.evaluate(frame)) == equal);
    }

    static ExpressionRefused mismatch(String operator, Typed left, Typed right) {
        return new ExpressionRefused(
                Fault.OPERATOR_TYPES,
                operator,
                left.type().shown(),
                right.type().shown());
    }
}
