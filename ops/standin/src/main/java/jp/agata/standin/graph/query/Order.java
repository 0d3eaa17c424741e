package jp.agata.standin.graph.query;

import java.util.Comparator;
import java.util.Map;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Property;
import jp.agata.standin.graph.directory.Support;

/** {@code $orderby}: by the few properties that are documented to be sortable. */
record Order(Property property, boolean descending, Support support) {

    private static final Map<String, Support> SORTABLE = Map.of(
            "user/displayName", Support.DEFAULT,
            "user/userPrincipalName", Support.DEFAULT,
            "user/createdDateTime", Support.ADVANCED,
            "group/displayName", Support.DEFAULT,
            "administrativeUnit/displayName", Support.ADVANCED);

    static Order parse(String text, Kind kind) {
        var words = text.strip().split("\\s+");
        var support = SORTABLE.get(kind + "/" + words[0]);
        if (support == null || words.length > 2) {
            throw unsupported();
        }
        return new Order(kind.property(words[0]), words.length == 2 && words[1].equals("desc"), support);
    }

    boolean needsAdvanced() {
        return support == Support.ADVANCED;
    }

    Comparator<Row> comparator() {
        Comparator<Row> order =
                Comparator.comparing(row -> String.valueOf(row.value(property)), String.CASE_INSENSITIVE_ORDER);
        return descending ? order.reversed() : order;
    }

    static GraphError unsupported() {
        return GraphError.unsupportedQuery("Sorting not supported for current query.");
    }
}
