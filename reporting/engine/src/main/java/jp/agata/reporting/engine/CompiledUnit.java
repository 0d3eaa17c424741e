package jp.agata.reporting.engine;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one unit by their number, and the values they read. The library wants it to be
 * {@link Serializable}; it never is, because compiled templates are not kept: the source is compiled again.
 */
final class CompiledUnit implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Map<Integer, Node> expressions;
    private final transient List<Slot> slots;

    CompiledUnit(Map<Integer, Node> expressions, List<Slot> slots) {
        this.expressions = Map.copyOf(expressions);
        this.slots = List.copyOf(slots);
    }

    List<Slot> slots() {
        return slots;
    }

    @Nullable
    Object evaluate(int id, Frame frame) {
        var node = expressions.get(id);
        if (node == null) {
            throw new IllegalArgumentException("No expression " + id);
        }
        return node.evaluate(frame);
    }

    private void writeObject(ObjectOutputStream stream) throws NotSerializableException {
        throw new NotSerializableException(CompiledUnit.class.getName());
    }
}
