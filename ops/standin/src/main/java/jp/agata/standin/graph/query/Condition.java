package jp.agata.standin.graph.query;

import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Property;
import org.jspecify.annotations.Nullable;

/**
 * A parsed filter.
 *
 * @param missing the refusal if the advanced query parameters are not given; null if they are not needed
 * @param equality a value every object that satisfies it has, by which an index can find them
 */
record Condition(Predicate<Row> test, @Nullable GraphError missing, Optional<Equality> equality) {

    record Equality(Property property, String value) {}

    static Condition of(Predicate<Row> test, @Nullable GraphError missing) {
        return new Condition(test, missing, Optional.empty());
    }

    Condition and(Condition other) {
        return new Condition(test.and(other.test), first(missing, other.missing), equality.or(other::equality));
    }

    Condition or(Condition other) {
        return of(test.or(other.test), first(missing, other.missing));
    }

    Condition not() {
        return of(test.negate(), first(missing, operator("not")));
    }

    static GraphError operator(String operator) {
        return GraphError.unsupportedQuery("Operator '" + operator
                + "' is not supported because the required parameters might be missing. Try adding"
                + " $count=true query parameter and ConsistencyLevel:eventual header. Refer to"
                + " https://aka.ms/graph-docs/advanced-queries for more information");
    }

    private static @Nullable GraphError first(@Nullable GraphError one, @Nullable GraphError other) {
        return one == null ? other : one;
    }
}
