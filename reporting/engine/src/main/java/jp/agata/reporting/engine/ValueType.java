package jp.agata.reporting.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The static types of expressions. They follow Java, as far as a template can see it. */
enum ValueType {
    INT(int.class),
    LONG(long.class),
    FLOAT(float.class),
    DOUBLE(double.class),
    TRUTH(boolean.class),
    BOXED_INT(Integer.class),
    BOXED_LONG(Long.class),
    BOXED_FLOAT(Float.class),
    BOXED_DOUBLE(Double.class),
    BOXED_TRUTH(Boolean.class),
    STRING(String.class),
    DECIMAL(BigDecimal.class),
    DATE(Date.class),
    LOCAL_DATE(LocalDate.class),
    NULL(Void.class),
    OTHER(Object.class);

    private static final Map<String, ValueType> BY_NAME = Stream.of(values())
            .filter(type -> !type.isPrimitive() && type != NULL)
            .collect(Collectors.toMap(type -> type.javaClass.getName(), Function.identity()));

    private final Class<?> javaClass;

    ValueType(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    static Optional<ValueType> ofClassName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    Class<?> javaClass() {
        return javaClass;
    }

    boolean isPrimitive() {
        return javaClass.isPrimitive();
    }

    boolean isNumeric() {
        return switch (this) {
            case INT, LONG, FLOAT, DOUBLE, BOXED_INT, BOXED_LONG, BOXED_FLOAT, BOXED_DOUBLE -> true;
            default -> false;
        };
    }

    boolean isTruth() {
        return this == TRUTH || this == BOXED_TRUTH;
    }

    /** The primitive of a box; every other type is its own. */
    ValueType unboxed() {
        return switch (this) {
            case BOXED_INT -> INT;
            case BOXED_LONG -> LONG;
            case BOXED_FLOAT -> FLOAT;
            case BOXED_DOUBLE -> DOUBLE;
            case BOXED_TRUTH -> TRUTH;
            default -> this;
        };
    }

    ValueType boxed() {
        return switch (this) {
            case INT -> BOXED_INT;
            case LONG -> BOXED_LONG;
            case FLOAT -> BOXED_FLOAT;
            case DOUBLE -> BOXED_DOUBLE;
            case TRUTH -> BOXED_TRUTH;
            default -> this;
        };
    }

    /** Binary numeric promotion (JLS 5.6): the wider of both primitives. */
    ValueType promotedWith(ValueType other) {
        var mine = unboxed();
        var theirs = other.unboxed();
        return mine.compareTo(theirs) >= 0 ? mine : theirs;
    }

    Number convert(Number value) {
        return switch (unboxed()) {
            case INT -> value.intValue();
            case LONG -> value.longValue();
            case FLOAT -> value.floatValue();
            default -> value.doubleValue();
        };
    }

    /** The name a template's author knows. */
    String shown() {
        return this == OTHER ? "いろいろな型" : this == NULL ? "null" : javaClass.getSimpleName();
    }
}
