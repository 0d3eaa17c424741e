package jp.agata.reporting.engine;

import java.util.List;
import java.util.Set;

/** The calls of {@code Math} whose overload, and so whose result type, depends on the arguments. */
final class MathCalls {

    static final Set<String> NAMES = Set.of("Math.max", "Math.min", "Math.abs", "Math.round");

    private MathCalls() {}

    static Typed call(String name, List<Typed> arguments) {
        int expected = name.equals("Math.max") || name.equals("Math.min") ? 2 : 1;
        boolean numbers = arguments.stream()
                .allMatch(argument -> argument.type().isNumeric() && !argument.isReferenceConditional());
        if (arguments.size() != expected || !numbers) {
            throw new ExpressionRefused(Fault.WRONG_ARGUMENTS, name, expected == 2 ? "数, 数" : "数");
        }
        var first = arguments.getFirst();
        return switch (name) {
            case "Math.max" -> larger(first, arguments.getLast());
            case "Math.min" -> smaller(first, arguments.getLast());
            case "Math.abs" -> absolute(first);
            default -> rounded(first);
        };
    }

    private static Typed larger(Typed left, Typed right) {
        var type = left.type().promotedWith(right.type());
        return new Typed(type, frame -> max(type, left.number(frame), right.number(frame)));
    }

    private static Number max(ValueType type, Number left, Number right) {
        return switch (type) {
            case INT -> Math.max(left.intValue(), right.intValue());
            case LONG -> Math.max(left.longValue(), right.longValue());
            case FLOAT -> Math.max(left.floatValue(), right.floatValue());
            default -> Math.max(left.doubleValue(), right.doubleValue());
        };
    }

    private static Typed smaller(Typed left, Typed right) {
        var type = left.type().promotedWith(right.type());
        return new Typed(type, frame -> min(type, left.number(frame), right.number(frame)));
    }

    private static Number min(ValueType type, Number left, Number right) {
        return switch (type) {
            case INT -> Math.min(left.intValue(), right.intValue());
            case LONG -> Math.min(left.longValue(), right.longValue());
            case FLOAT -> Math.min(left.floatValue(), right.floatValue());
            default -> Math.min(left.doubleValue(), right.doubleValue());
        };
    }

    private static Typed absolute(Typed operand) {
        var type = operand.type().unboxed();
        return new Typed(type, frame -> abs(type, operand.number(frame)));
    }

    private static Number abs(ValueType type, Number value) {
        return switch (type) {
            case INT -> Math.abs(value.intValue());
            case LONG -> Math.abs(value.longValue());
            case FLOAT -> Math.abs(value.floatValue());
            default -> Math.abs(value.doubleValue());
        };
    }

    // int and long go through float, as in Java.
    private static Typed rounded(Typed operand) {
        if (operand.type().unboxed() == ValueType.DOUBLE) {
            return new Typed(
                    ValueType.LONG, frame -> Math.round(operand.number(frame).doubleValue()));
        }
        return new Typed(
                ValueType.INT, frame -> Math.round(operand.number(frame).floatValue()));
    }
}
