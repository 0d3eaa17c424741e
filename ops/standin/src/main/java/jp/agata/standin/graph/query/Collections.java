package jp.agata.standin.graph.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Support;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Conditions on collections: {@code assignedLicenses/any(l:l/skuId eq …)}, {@code groupTypes/any(t:t eq 'Unified')}, {@code assignedLicenses/$count eq 0}. */
final class Collections {

    private final Tokens tokens;
    private final Kind kind;

    Collections(Tokens tokens, Kind kind) {
        this.tokens = tokens;
        this.kind = kind;
    }

    Condition any(String path) {
        var field = collection(path);
        tokens.expect("(");
        var variable = tokens.take();
        tokens.expect(":");
        var condition = isFunction() ? function(field, variable) : comparison(field, variable);
        tokens.expect(")");
        return condition;
    }

    Condition count(String path) {
        var field = collection(path);
        var operator = tokens.take();
        var number = tokens.take();
        if (!number.equals("0") && !number.equals("1") || !operator.equals("eq") && !operator.equals("ne")) {
            throw field.unsupported();
        }
        Predicate<Row> equal = row -> elements(field.value(row)).count() == Long.parseLong(number);
        return Condition.of(operator.equals("eq") ? equal : equal.negate(), Condition.operator("$count"));
    }

    private Field collection(String path) {
        var field = Field.of(kind, path);
        if (!field.property().type().isCollection()) {
            throw field.unsupported();
        }
        return field;
    }

    private boolean isFunction() {
        return List.of("startswith", "endswith").contains(tokens.peek().toLowerCase(Locale.ROOT));
    }

    private Condition function(Field field, String variable) {
        var name = tokens.take().toLowerCase(Locale.ROOT);
        tokens.expect("(");
        var part = part(tokens.take(), variable);
        tokens.expect(",");
        var text = Literal.text(tokens.take()).toLowerCase(Locale.ROOT);
        tokens.expect(")");
        var support = name.equals("startswith")
                ? field.property().start()
                : field.property().end();
        Predicate<String> matches = name.equals("startswith") ? v -> v.startsWith(text) : v -> v.endsWith(text);
        return condition(
                field,
                part,
                value -> value instanceof String v && matches.test(v.toLowerCase(Locale.ROOT)),
                support,
                name);
    }

    private Condition comparison(Field field, String variable) {
        var part = part(tokens.take(), variable);
        if (!tokens.skip("eq")) {
            throw field.unsupported();
        }
        var wanted = Literal.of(tokens.take());
        return condition(
                field,
                part,
                value -> Literal.equal(value, wanted),
                field.property().equality(),
                "any");
    }

    private static Condition condition(
            Field field, String part, Predicate<@Nullable Object> test, Support support, String operator) {
        return Condition.of(
                row -> elements(field.value(row))
                        .map(element -> of(element, part))
                        .anyMatch(test),
                field.needsAdvanced(support) ? Condition.operator(operator) : null);
    }

    private static String part(String path, String variable) {
        if (path.equals(variable)) {
            return "";
        }
        if (path.startsWith(variable + "/")) {
            return path.substring(variable.length() + 1);
        }
        throw GraphError.malformed("Invalid filter clause: The range variable '" + variable + "' is not used.");
    }

    private static @Nullable Object of(Object element, String part) {
        return element instanceof JsonNode node
                ? (part.isEmpty() ? node : node.path(part)).stringValueOpt().orElse(null)
                : element;
    }

    private static Stream<?> elements(@Nullable Object value) {
        return switch (value) {
            case Collection<?> items -> items.stream();
            case JsonNode node -> node.valueStream();
            case null, default -> Stream.empty();
        };
    }
}
