package jp.agata.reporting.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method or function an expression may call: what it takes, what it gives, and the code. Never found by reflection. */
record Signature(String name, List<Accepts> parameters, ValueType result, Body body) {

    /** The code of a method; the target of an instance method is the first argument. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(@Nullable Object[] arguments);
    }

    static Typed call(String shownName, List<Signature> candidates, List<Typed> arguments) {
        for (var candidate : candidates) {
            if (candidate.accepts(arguments)) {
                return candidate.on(arguments);
            }
        }
        var expected = candidates.stream().map(Signature::shown).collect(Collectors.joining(" / "));
        throw new ExpressionRefused(Fault.WRONG_ARGUMENTS, shownName, expected);
    }

    private boolean accepts(List<Typed> arguments) {
        if (arguments.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).accepts(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Typed on(List<Typed> arguments) {
        var nodes = arguments.stream().map(Typed::node).toArray(Node[]::new);
        return new Typed(result, frame -> {
            var values = new @Nullable Object[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                values[i] = nodes[i].evaluate(frame);
            }
            return body.apply(values);
        });
    }

    private String shown() {
        return name + parameters.stream().map(Accepts::shown).collect(Collectors.joining(", ", "(", ")"));
    }
}
