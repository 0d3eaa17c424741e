package jp.agata.standin.graph.directory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the objects that have or had a value, so that looking for one person does not read forty thousand. Candidates only: whoever asks looks at what
 * the object has now.
 */
final class Index {

    private final Map<Property, Map<String, Set<Item>>> values = new HashMap<>();

    Index(List<Property> indexed) {
        indexed.forEach(property -> values.put(property, new HashMap<>()));
    }

    boolean covers(Property property) {
        return values.containsKey(property);
    }

    Set<Item> candidates(Property property, String value) {
        return values.getOrDefault(property, Map.of()).getOrDefault(folded(value), Set.of());
    }

    void add(Item item, Values now) {
        values.forEach((property, items) -> {
            var value = now.text(property);
            if (!value.isEmpty()) {
                items.merge(folded(value), Set.of(item), Index::union);
            }
        });
    }

    void clear() {
        values.values().forEach(Map::clear);
    }

    private static Set<Item> union(Set<Item> known, Set<Item> further) {
        if (known.containsAll(further)) {
            return known;
        }
        var both = new LinkedHashSet<>(known);
        both.addAll(further);
        return both;
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
