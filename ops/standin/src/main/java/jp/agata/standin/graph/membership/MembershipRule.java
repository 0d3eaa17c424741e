package jp.agata.standin.graph.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import org.jspecify.annotations.Nullable;

/**
 * A rule of dynamic membership: comparisons of the user's attributes ({@code -eq -ne -startsWith -contains -in -match} and their negations) joined by
 * {@code and}, {@code or}, {@code not} and parentheses. What it does not know, such as {@code -any} and {@code memberOf}, it refuses.
 */
public final class MembershipRule {

    private final RuleTokens tokens;
    private final Kind user;

    private MembershipRule(String rule, Kind user) {
        this.tokens = new RuleTokens(rule);
        this.user = user;
    }

    public static Predicate<Values> parse(String text, Kind user) {
        var rule = new MembershipRule(text, user);
        var condition = rule.alternatives();
        rule.tokens.expectEnd();
        return condition;
    }

    private Predicate<Values> alternatives() {
        var condition = conjunction();
        while (tokens.skip("or") || tokens.skip("-or")) {
            condition = condition.or(conjunction());
        }
        return condition;
    }

    private Predicate<Values> conjunction() {
        var condition = term();
        while (tokens.skip("and") || tokens.skip("-and")) {
            condition = condition.and(term());
        }
        return condition;
    }

    private Predicate<Values> term() {
        if (tokens.skip("not") || tokens.skip("-not")) {
            return term().negate();
        }
        if (tokens.skip("(")) {
            var inner = alternatives();
            tokens.expect(")");
            return inner;
        }
        return comparison();
    }

    private Predicate<Values> comparison() {
        var attribute = Attribute.of(tokens.take(), user);
        var operator = tokens.take().toLowerCase(Locale.ROOT).replaceFirst("^-", "");
        return switch (operator) {
            case "in" -> attribute.is(anyOf(list()));
            case "notin" -> attribute.is(anyOf(list()).negate());
            default -> attribute.is(test(operator, literal(tokens.take())));
        };
    }

    private static Predicate<@Nullable String> test(String operator, @Nullable String wanted) {
        return switch (operator) {
            case "eq" -> equal(wanted);
            case "ne" -> equal(wanted).negate();
            case "startswith" -> text(wanted, String::startsWith);
            case "notstartswith" -> text(wanted, String::startsWith).negate();
            case "contains" -> text(wanted, String::contains);
            case "notcontains" -> text(wanted, String::contains).negate();
            case "match" -> pattern(wanted);
            case "notmatch" -> pattern(wanted).negate();
            default -> throw RuleTokens.wrong("Operator '-" + operator + "' is not supported.");
        };
    }

    private List<@Nullable String> list() {
        var values = new ArrayList<@Nullable String>();
        tokens.expect("[");
        do {
            values.add(literal(tokens.take()));
        } while (tokens.skip(","));
        tokens.expect("]");
        return values;
    }

    private static @Nullable String literal(String token) {
        if (token.startsWith("\"") || token.startsWith("'")) {
            return token.substring(1, token.length() - 1);
        }
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "null", "$null" -> null;
            case "true", "false" -> token;
            default -> throw RuleTokens.wrong("'" + token + "' is not a value.");
        };
    }

    private static Predicate<@Nullable String> anyOf(List<@Nullable String> wanted) {
        return value -> wanted.stream().anyMatch(one -> equal(one).test(value));
    }

    private static Predicate<@Nullable String> equal(@Nullable String wanted) {
        return wanted == null ? value -> value == null : wanted::equalsIgnoreCase;
    }

    private static Predicate<@Nullable String> text(@Nullable String wanted, BiPredicate<String, String> test) {
        var folded = String.valueOf(wanted).toLowerCase(Locale.ROOT);
        return value -> value != null && test.test(value.toLowerCase(Locale.ROOT), folded);
    }

    private static Predicate<@Nullable String> pattern(@Nullable String wanted) {
        try {
            var pattern = Pattern.compile(String.valueOf(wanted), Pattern.CASE_INSENSITIVE);
            return value -> value != null && pattern.matcher(value).find();
        } catch (PatternSyntaxException e) {
            throw RuleTokens.wrong("'" + wanted + "' is not a regular expression.");
        }
    }
}
