package jp.agata.reporting.engine;

import java.util.Set;
import java.util.stream.Stream;

/** What may stand in the place of an argument. */
enum Accepts {
    STRING("String", ValueType.STRING, ValueType.NULL),
    DECIMAL("BigDecimal", ValueType.DECIMAL, ValueType.NULL),
    LOCAL_DATE("LocalDate", ValueType.LOCAL_DATE, ValueType.NULL),
    INT("int", ValueType.INT, ValueType.BOXED_INT),
    DOUBLE(
            "double",
            ValueType.INT,
            ValueType.LONG,
            ValueType.FLOAT,
            ValueType.DOUBLE,
            ValueType.BOXED_INT,
            ValueType.BOXED_LONG,
            ValueType.BOXED_FLOAT,
            ValueType.BOXED_DOUBLE),
    BOXED_INT("Integer", ValueType.INT, ValueType.BOXED_INT, ValueType.NULL),
    BOXED_LONG("Long", ValueType.LONG, ValueType.BOXED_LONG, ValueType.NULL),
    BOXED_FLOAT("Float", ValueType.FLOAT, ValueType.BOXED_FLOAT, ValueType.NULL),
    BOXED_DOUBLE("Double", ValueType.DOUBLE, ValueType.BOXED_DOUBLE, ValueType.NULL),
    TRUTH("Boolean", ValueType.TRUTH, ValueType.BOXED_TRUTH, ValueType.NULL),
    NUMBER(
            "数",
            ValueType.INT,
            ValueType.LONG,
            ValueType.FLOAT,
            ValueType.DOUBLE,
            ValueType.BOXED_INT,
            ValueType.BOXED_LONG,
            ValueType.BOXED_FLOAT,
            ValueType.BOXED_DOUBLE,
            ValueType.DECIMAL,
            ValueType.NULL),
    ANY("値", ValueType.values()),
    /** For {@code String.valueOf}, where Java takes a bare {@code null} for an array. */
    NOT_NULL(
            "値",
            Stream.of(ValueType.values()).filter(type -> type != ValueType.NULL).toArray(ValueType[]::new));

    private final String shown;
    private final Set<ValueType> types;

    Accepts(String shown, ValueType... types) {
        this.shown = shown;
        this.types = Set.of(types);
    }

    boolean accepts(Typed argument) {
        boolean needsPrimitive = this == INT || this == DOUBLE;
        return types.contains(argument.type()) && !(needsPrimitive && argument.isReferenceConditional());
    }

    String shown() {
        return shown;
    }
}
