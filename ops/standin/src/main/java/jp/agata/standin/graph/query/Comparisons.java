package jp.agata.standin.graph.query;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Support;
import org.jspecify.annotations.Nullable;

/** The leaves of a filter: a property, an operator, a value. */
final class Comparisons {

    private final Tokens tokens;
    private final Kind kind;
    private final Collections collections;

    Comparisons(Tokens tokens, Kind kind) {
        this.tokens = tokens;
        this.kind = kind;
        this.collections = new Collections(tokens, kind);
    }

    Condition function() {
        var name = tokens.take();
        tokens.expect("(");
        var field = Field.of(kind, tokens.take());
        tokens.expect(",");
        var part = Literal.text(tokens.take()).toLowerCase(Locale.ROOT);
        tokens.expect(")");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "startswith" ->
                Condition.of(
                        matching(field, value -> value.startsWith(part)),
                        missing(field, field.property().start(), name));
            case "endswith" ->
                Condition.of(
                        matching(field, value -> value.endsWith(part)),
                        missing(field, field.property().end(), name));
            default -> throw field.unsupported();
        };
    }

    Condition comparison() {
        var path = tokens.take();
        if (path.endsWith("/any")) {
            return collections.any(path.substring(0, path.length() - "/any".length()));
        }
        if (path.endsWith("/$count")) {
            return collections.count(path.substring(0, path.length() - "/$count".length()));
        }
        var field = Field.of(kind, path);
        if (field.property().type().isCollection()) {
            throw field.unsupported();
        }
        var operator = tokens.take().toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> equal(field, tokens.take());
            case "ne" -> {
                var equal = equal(field, tokens.take());
                yield Condition.of(equal.test().negate(), Condition.operator("ne"));
            }
            case "in" -> anyOf(field);
            case "ge", "gt", "le", "lt" -> range(field, operator, Literal.of(tokens.take()));
            default -> throw GraphError.malformed("Invalid filter clause: Unknown operator '" + operator + "'.");
        };
    }

    private Condition equal(Field field, String token) {
        var wanted = Literal.of(token);
        if (wanted == null) {
            return Condition.of(
                    row -> field.value(row) == null,
                    missing(field, field.property().nothing(), "eq"));
        }
        Predicate<Row> test = row -> Literal.equal(field.value(row), wanted);
        var missing = missing(field, field.property().equality(), "eq");
        var isSimple = field.part().isEmpty() && wanted instanceof String;
        return new Condition(
                test,
                missing,
                isSimple ? Optional.of(new Condition.Equality(field.property(), wanted.toString())) : Optional.empty());
    }

    private Condition anyOf(Field field) {
        var wanted = new ArrayList<@Nullable Object>();
        tokens.expect("(");
        do {
            wanted.add(Literal.of(tokens.take()));
        } while (tokens.skip(","));
        tokens.expect(")");
        Filter.refuseTooMany(wanted.size());
        return Condition.of(
                row -> wanted.stream().anyMatch(value -> Literal.equal(field.value(row), value)),
                missing(field, field.property().equality(), "in"));
    }

    private Condition range(Field field, String operator, @Nullable Object bound) {
        Predicate<Row> test = row -> {
            var order = Literal.compare(field.value(row), bound);
            return order.isPresent()
                    && switch (operator) {
                        case "ge" -> order.getAsInt() >= 0;
                        case "gt" -> order.getAsInt() > 0;
                        case "le" -> order.getAsInt() <= 0;
                        default -> order.getAsInt() < 0;
                    };
        };
        return Condition.of(test, missing(field, field.property().range(), operator));
    }

    private static Predicate<Row> matching(Field field, Predicate<String> text) {
        return row -> switch (field.value(row)) {
            case String value -> text.test(value.toLowerCase(Locale.ROOT));
            case null, default -> false;
        };
    }

    private static @Nullable GraphError missing(Field field, Support support, String operator) {
        return field.needsAdvanced(support) ? Condition.operator(operator) : null;
    }
}
