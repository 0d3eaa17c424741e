package jp.agata.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;

/** The homerooms a file needs: those already there, open to every grade of their children, the missing ones added. */
final class Places {

    private final Map<HomeroomKey, Homeroom> homerooms = new HashMap<>();

    private Places() {}

    static Places of(Homerooms service, UUID school, int schoolYear, Map<HomeroomKey, List<Integer>> needed) {
        var places = new Places();
        service.ofSchool(school, schoolYear).forEach(places::add);
        var missing = new ArrayList<Homerooms.Registration>();
        var widened = new HashMap<UUID, List<Integer>>();
        needed.forEach((key, grades) -> {
            var sorted = List.copyOf(new TreeSet<>(grades));
            var known = places.homerooms.get(key);
            if (known == null) {
                missing.add(new Homerooms.Registration(
                        school, schoolYear, key.name(), sorted, key.kind(), position(key, sorted)));
            } else if (!known.grades().containsAll(sorted)) {
                widened.put(known.id(), sorted);
            }
        });
        service.widen(school, widened);
        service.register(missing).forEach(places::add);
        return places;
    }

    /** The grades a list shows for each homeroom; a 複式 one names its own. */
    static Map<HomeroomKey, List<Integer>> needed(List<RosterRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        RosterRow::homeroom,
                        java.util.LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Places::grades)));
    }

    UUID homeroom(HomeroomKey key) {
        return Objects.requireNonNull(homerooms.get(key)).id();
    }

    private static List<Integer> grades(List<RosterRow> rows) {
        var key = rows.getFirst().homeroom();
        return key.kind() == HomeroomKind.MULTI_GRADE
                ? HomeroomKey.gradesOf(key.name())
                : rows.stream().map(RosterRow::grade).toList();
    }

    private void add(Homeroom homeroom) {
        homerooms.put(HomeroomKey.of(homeroom), homeroom);
    }

    /** By grade, then 複式, and 特別支援 last, as schools list them. */
    private static int position(HomeroomKey key, List<Integer> grades) {
        return switch (key.kind()) {
            case REGULAR -> grades.getFirst() * 100 + ordinal(key.name());
            case MULTI_GRADE -> grades.getFirst() * 100 + 90;
            case SPECIAL_NEEDS -> 1000 + ordinal(key.name());
        };
    }

    private static int ordinal(String name) {
        var digits = name.replaceAll("[^0-9]", "");
        return digits.isEmpty()
                ? 50
                : Math.min(Integer.parseInt(digits.substring(0, Math.min(2, digits.length()))), 80);
    }
}
