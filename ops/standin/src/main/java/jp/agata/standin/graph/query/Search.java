package jp.agata.standin.graph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Property;

/** {@code $search="displayName:山口"}: words of names, beginnings of everything else; several clauses with AND or OR. */
final class Search {

    private static final Pattern CLAUSE =
            Pattern.compile("\\s*\"(\\w+):([^\"]+)\"\\s*(AND|OR|$)", Pattern.CASE_INSENSITIVE);
    private static final List<String> SEARCHABLE =
            List.of("displayName", "description", "mail", "mailNickname", "userPrincipalName", "givenName", "surname");

    private Search() {}

    static Predicate<Row> parse(String text, Kind kind) {
        var matcher = CLAUSE.matcher(text);
        Predicate<Row> all = row -> true;
        var joinedByOr = false;
        var end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            var clause = clause(kind, matcher.group(1), matcher.group(2));
            all = joinedByOr ? all.or(clause) : all.and(clause);
            joinedByOr = matcher.group(3).equalsIgnoreCase("OR");
            end = matcher.end();
            if (end == text.length()) {
                return all;
            }
        }
        throw GraphError.malformed(
                "Syntax error: character '\"' is not valid at position " + end + " in '" + text + "'.");
    }

    private static Predicate<Row> clause(Kind kind, String name, String wanted) {
        var property = kind.find(name)
                .filter(found -> SEARCHABLE.contains(name))
                .orElseThrow(() -> GraphError.unsupportedQuery("Unrecognized property '" + name + "' in $search."));
        var text = wanted.strip().toLowerCase(Locale.ROOT);
        return row -> matches(row, property, text);
    }

    private static boolean matches(Row row, Property property, String text) {
        if (!(row.value(property) instanceof String value)) {
            return false;
        }
        var folded = value.toLowerCase(Locale.ROOT);
        return property.name().equals("displayName") || property.name().equals("description")
                ? folded.startsWith(text)
                        || Arrays.stream(folded.split("[\\s　]+")).anyMatch(word -> word.startsWith(text))
                : folded.startsWith(text);
    }
}
