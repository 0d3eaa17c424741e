package jp.agata.identity.transfers;

import java.util.List;
import java.util.Objects;

/**
 * One request that changes something.
 *
 * @param ops several only if all are joins of the same circle, which are then done all or none
 * @param firstPass with which a new account is opened for the first time; empty for everything else
 */
public record Write(List<PlanOp> ops, String firstPass) {

    public Write {
        ops = List.copyOf(ops);
        if (ops.isEmpty() || ops.size() > Directory.BUNDLE || ops.size() > 1 && !joinOneCircle(ops)) {
            throw new IllegalArgumentException("Not one request: " + ops);
        }
    }

    public Write(PlanOp op) {
        this(List.of(op), "");
    }

    public PlanOp first() {
        return ops.getFirst();
    }

    private static boolean joinOneCircle(List<PlanOp> ops) {
        var first = ops.getFirst();
        return ops.stream()
                .allMatch(op -> op.kind() == PlanOp.Kind.JOIN && Objects.equals(op.target(), first.target()));
    }

    /** Without the pass. */
    @Override
    public String toString() {
        return "Write" + ops;
    }
}
