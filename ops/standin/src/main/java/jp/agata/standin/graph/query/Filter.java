package jp.agata.standin.graph.query;

import java.util.Locale;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;

/** Reads {@code $filter}: {@code or}, {@code and}, {@code not}, parentheses, and the comparisons of {@link Comparisons}. */
final class Filter {

    /** So many alternatives, and also so many values of {@code in}, the directory takes. */
    private static final int MAX_CLAUSES = 15;

    private final Tokens tokens;
    private final Comparisons comparisons;
    private int clauses = 1;

    private Filter(String text, Kind kind) {
        this.tokens = new Tokens(text);
        this.comparisons = new Comparisons(tokens, kind);
    }

    static Condition parse(String text, Kind kind) {
        var filter = new Filter(text, kind);
        var condition = filter.alternatives();
        filter.tokens.expectEnd();
        return condition;
    }

    private Condition alternatives() {
        var condition = conjunction();
        while (tokens.skip("or")) {
            refuseTooMany(++clauses);
            condition = condition.or(conjunction());
        }
        return condition;
    }

    private Condition conjunction() {
        var condition = term();
        while (tokens.skip("and")) {
            condition = condition.and(term());
        }
        return condition;
    }

    private Condition term() {
        if (tokens.skip("not")) {
            return term().not();
        }
        if (tokens.skip("(")) {
            var inner = alternatives();
            tokens.expect(")");
            return inner;
        }
        return switch (tokens.peek().toLowerCase(Locale.ROOT)) {
            case "startswith", "endswith", "contains" -> comparisons.function();
            default -> comparisons.comparison();
        };
    }

    static void refuseTooMany(int clauses) {
        if (clauses > MAX_CLAUSES) {
            throw GraphError.unsupportedQuery(
                    "Too many child clauses specified in search filter expression containing 'OR' operators: " + clauses
                            + ". Max allowed: " + MAX_CLAUSES + ".");
        }
    }
}
