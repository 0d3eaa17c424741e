package jp.agata.reporting.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.reporting.engine.Signature.Body;
import org.jspecify.annotations.Nullable;

/** The methods a value of an expression may be asked, by its static type. */
final class Methods {

    private static final List<Signature> TEXT = List.of(
            method("equals", ValueType.TRUTH, a -> text(a).equals(a[1]), Accepts.ANY),
            method("isEmpty", ValueType.TRUTH, a -> text(a).isEmpty()),
            method("length", ValueType.INT, a -> text(a).length()),
            method("trim", ValueType.STRING, a -> text(a).trim()),
            method("substring", ValueType.STRING, a -> text(a).substring(integer(a[1])), Accepts.INT),
            method(
                    "substring",
                    ValueType.STRING,
                    a -> text(a).substring(integer(a[1]), integer(a[2])),
                    Accepts.INT,
                    Accepts.INT),
            method("startsWith", ValueType.TRUTH, a -> text(a).startsWith(string(a[1])), Accepts.STRING),
            method("endsWith", ValueType.TRUTH, a -> text(a).endsWith(string(a[1])), Accepts.STRING),
            method("contains", ValueType.TRUTH, a -> text(a).contains(string(a[1])), Accepts.STRING),
            method("compareTo", ValueType.INT, a -> text(a).compareTo(string(a[1])), Accepts.STRING),
            method("toString", ValueType.STRING, Methods::text));

    private static final List<Signature> DECIMAL = List.of(
            method("add", ValueType.DECIMAL, a -> Limits.decimal(decimal(a[0]).add(decimal(a[1]))), Accepts.DECIMAL),
            method(
                    "subtract",
                    ValueType.DECIMAL,
                    a -> Limits.decimal(decimal(a[0]).subtract(decimal(a[1]))),
                    Accepts.DECIMAL),
            method(
                    "multiply",
                    ValueType.DECIMAL,
                    a -> Limits.decimal(decimal(a[0]).multiply(decimal(a[1]))),
                    Accepts.DECIMAL),
            method("compareTo", ValueType.INT, a -> decimal(a[0]).compareTo(decimal(a[1])), Accepts.DECIMAL));

    private static final List<Signature> TRUTH = List.of(
            method("booleanValue", ValueType.TRUTH, a -> Objects.requireNonNull(a[0])),
            method("equals", ValueType.TRUTH, a -> Objects.requireNonNull(a[0]).equals(a[1]), Accepts.ANY),
            method(
                    "toString",
                    ValueType.STRING,
                    a -> Objects.requireNonNull(a[0]).toString()));

    private static final List<Signature> NUMBER = List.of(
            method("intValue", ValueType.INT, a -> number(a).intValue()),
            method("longValue", ValueType.LONG, a -> number(a).longValue()),
            method("doubleValue", ValueType.DOUBLE, a -> number(a).doubleValue()),
            method("equals", ValueType.TRUTH, a -> number(a).equals(a[1]), Accepts.ANY),
            method("toString", ValueType.STRING, a -> number(a).toString()));

    private static final Map<ValueType, List<Signature>> BY_TYPE = Map.of(
            ValueType.STRING, TEXT,
            ValueType.BOXED_TRUTH, TRUTH,
            ValueType.DECIMAL, with(NUMBER, DECIMAL),
            ValueType.BOXED_INT, with(NUMBER, order(Integer.class, Accepts.BOXED_INT)),
            ValueType.BOXED_LONG, with(NUMBER, order(Long.class, Accepts.BOXED_LONG)),
            ValueType.BOXED_FLOAT, with(NUMBER, order(Float.class, Accepts.BOXED_FLOAT)),
            ValueType.BOXED_DOUBLE, with(NUMBER, order(Double.class, Accepts.BOXED_DOUBLE)));

    private static final Set<String> NAMES =
            BY_TYPE.values().stream().flatMap(List::stream).map(Signature::name).collect(Collectors.toSet());

    private Methods() {}

    static boolean isKnown(String method) {
        return NAMES.contains(method);
    }

    static Typed call(Typed target, String method, List<Typed> arguments) {
        var candidates = BY_TYPE.getOrDefault(target.type(), List.of()).stream()
                .filter(signature -> signature.name().equals(method))
                .toList();
        if (candidates.isEmpty()) {
            throw new ExpressionRefused(Fault.UNKNOWN_METHOD, target.type().shown(), method);
        }
        var all = Stream.concat(Stream.of(target), arguments.stream()).toList();
        return Signature.call(method, candidates, all);
    }

    private static Signature method(String name, ValueType result, Body body, Accepts... arguments) {
        var parameters =
                Stream.concat(Stream.of(Accepts.ANY), Stream.of(arguments)).toList();
        return new Signature(name, parameters, result, body);
    }

    private static <T extends Comparable<T>> List<Signature> order(Class<T> type, Accepts argument) {
        return List.of(method(
                "compareTo", ValueType.INT, a -> present(type, a[0]).compareTo(present(type, a[1])), argument));
    }

    private static List<Signature> with(List<Signature> common, List<Signature> own) {
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    private static <T> T present(Class<T> type, @Nullable Object value) {
        return type.cast(Objects.requireNonNull(value));
    }

    private static String text(@Nullable Object[] arguments) {
        return present(String.class, arguments[0]);
    }

    private static String string(@Nullable Object value) {
        return present(String.class, value);
    }

    private static int integer(@Nullable Object value) {
        return present(Integer.class, value);
    }

    private static BigDecimal decimal(@Nullable Object value) {
        return present(BigDecimal.class, value);
    }

    private static Number number(@Nullable Object[] arguments) {
        return present(Number.class, arguments[0]);
    }
}
