package jp.agata.roster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.agata.roster.RegisterSnapshot.Child;

/**
 * Who in the register each row is. The surest sign is tried first for all rows; a child is found at most once, and only
 * where exactly one fits. Two children of one name stay two.
 */
final class Matching {

    private static final List<Predicate<Pair>> SIGNS = List.of(
            pair -> pair.isSamePlace() && pair.isSameName() && pair.isSameBirth(),
            pair -> pair.isSameName() && pair.isSameFurigana() && pair.isSameBirth(),
            pair -> pair.isSamePlace() && pair.isSameName(),
            pair -> pair.isSameFurigana() && pair.isSameBirth(),
            pair -> pair.isSamePlace() && pair.isSameFurigana(),
            pair -> pair.child.birthDate().isEmpty() && pair.isSameName() && pair.isSameFurigana());

    private final List<KeyedChild> children;
    private final Map<RosterRow, Child> found = new LinkedHashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private Matching(List<Child> children) {
        this.children = children.stream()
                .map(child -> new KeyedChild(child, PersonKey.of(child)))
                .toList();
    }

    static Matching of(List<RosterRow> rows, List<Child> children) {
        var matching = new Matching(children);
        var keyed =
                rows.stream().map(row -> new KeyedRow(row, PersonKey.of(row))).toList();
        SIGNS.forEach(sign -> keyed.forEach(row -> matching.apply(sign, row)));
        return matching;
    }

    Optional<Child> child(RosterRow row) {
        return Optional.ofNullable(found.get(row));
    }

    boolean isFound(Child child) {
        return taken.contains(child.id());
    }

    private void apply(Predicate<Pair> sign, KeyedRow row) {
        if (found.containsKey(row.row)) {
            return;
        }
        var fitting = children.stream()
                .filter(child -> !taken.contains(child.child.id()))
                .filter(child -> sign.test(new Pair(row.row, row.key, child.child, child.key)))
                .toList();
        if (fitting.size() == 1) {
            found.put(row.row, fitting.getFirst().child);
            taken.add(fitting.getFirst().child.id());
        }
    }

    private record KeyedRow(RosterRow row, PersonKey key) {}

    private record KeyedChild(Child child, PersonKey key) {}

    private record Pair(RosterRow row, PersonKey rowKey, Child child, PersonKey childKey) {

        boolean isSamePlace() {
            return row.number() == child.number()
                    && row.grade() == child.grade()
                    && row.homeroom().equals(child.homeroom());
        }

        boolean isSameName() {
            return rowKey.name().equals(childKey.name());
        }

        boolean isSameFurigana() {
            return rowKey.furigana().equals(childKey.furigana());
        }

        boolean isSameBirth() {
            return child.birthDate().filter(row.birthDate()::equals).isPresent();
        }
    }
}
