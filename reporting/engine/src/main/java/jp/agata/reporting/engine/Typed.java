package jp.agata.reporting.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node with its static type. A reference conditional ({@code c ? 1 : null}) is marked, because Java types what
 * stands around it differently.
 */
record Typed(ValueType type, Node node, boolean isReferenceConditional) {

    Typed(ValueType type, Node node) {
        this(type, node, false);
    }

    static Typed constant(@Nullable Object value, ValueType type) {
        return new Typed(type, frame -> value);
    }

    /** The number, unboxed: a missing one is a NullPointerException, which the library prints as blank. */
    Number number(Frame frame) {
        return (Number) Objects.requireNonNull(node.evaluate(frame));
    }

    boolean truth(Frame frame) {
        return (Boolean) Objects.requireNonNull(node.evaluate(frame));
    }

    Typed asCondition() {
        if (!type.isTruth()) {
            throw new ExpressionRefused(Fault.NOT_A_CONDITION, type.shown());
        }
        return this;
    }
}
