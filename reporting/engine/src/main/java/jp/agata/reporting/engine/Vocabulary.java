package jp.agata.reporting.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.reporting.engine.Signature.Body;
import org.jspecify.annotations.Nullable;

/** Everything an expression may call by name: a few of Java's static methods and constants, and the functions of forms. */
final class Vocabulary {

    private static final Map<String, Typed> CONSTANTS = Map.of(
            "Boolean.TRUE", Typed.constant(true, ValueType.BOXED_TRUTH),
            "Boolean.FALSE", Typed.constant(false, ValueType.BOXED_TRUTH),
            "BigDecimal.ZERO", Typed.constant(BigDecimal.ZERO, ValueType.DECIMAL),
            "BigDecimal.ONE", Typed.constant(BigDecimal.ONE, ValueType.DECIMAL));

    private static final List<Signature> JAVA = List.of(
            call("Objects.equals", ValueType.TRUTH, a -> Objects.equals(a[0], a[1]), Accepts.ANY, Accepts.ANY),
            call("String.valueOf", ValueType.STRING, a -> String.valueOf(a[0]), Accepts.NOT_NULL),
            call("Integer.valueOf", ValueType.BOXED_INT, a -> Objects.requireNonNull(a[0]), Accepts.INT),
            call("Math.floor", ValueType.DOUBLE, a -> Math.floor(number(a).doubleValue()), Accepts.DOUBLE),
            call("Math.ceil", ValueType.DOUBLE, a -> Math.ceil(number(a).doubleValue()), Accepts.DOUBLE));

    private static final Map<String, String> PACKAGES = Map.of(
            "Objects", "java.util.",
            "BigDecimal", "java.math.",
            "String", "java.lang.",
            "Integer", "java.lang.",
            "Boolean", "java.lang.",
            "Math", "java.lang.");

    private static final Map<String, List<Signature>> CALLS = Stream.of(JAVA, FunctionTable.ALL)
            .flatMap(Collection::stream)
            .collect(Collectors.groupingBy(Signature::name));

    /** Every accepted spelling, with or without package, to its short name. */
    private static final Map<String, String> NAMES = names();

    private Vocabulary() {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(CONSTANTS.keySet(), CALLS.keySet(), MathCalls.NAMES)
                .flatMap(Collection::stream)
                .forEach(name -> {
                    names.put(name, name);
                    int dot = name.indexOf('.');
                    if (dot > 0) {
                        names.put(PACKAGES.get(name.substring(0, dot)) + name, name);
                    }
                });
        return Map.copyOf(names);
    }

    static boolean isKnown(String path) {
        return NAMES.containsKey(path);
    }

    static String shortest(String path) {
        return NAMES.getOrDefault(path, path);
    }

    static Typed constant(String name) {
        var constant = CONSTANTS.get(name);
        if (constant == null) {
            throw new ExpressionRefused(Fault.UNKNOWN_NAME, name);
        }
        return constant;
    }

    static Typed call(String name, List<Typed> arguments) {
        if (MathCalls.NAMES.contains(name)) {
            return MathCalls.call(name, arguments);
        }
        var candidates = CALLS.get(name);
        if (candidates == null) {
            throw new ExpressionRefused(Fault.UNKNOWN_NAME, name);
        }
        return Signature.call(name, candidates, arguments);
    }

    private static Signature call(String name, ValueType result, Body body, Accepts... parameters) {
        return new Signature(name, List.of(parameters), result, body);
    }

    private static Number number(@Nullable Object[] arguments) {
        return (Number) Objects.requireNonNull(arguments[0]);
    }
}
