package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.agata.roster.RegisterSnapshot.Child;
import jp.agata.sheet.Finding;

/** Checks of a whole file against the register: is it this school's, is it shifted, is a number somebody else's? */
final class RegisterCheck {

    private static final int FEWEST_SHIFTED = 3;

    private final List<RosterRow> rows;
    private final RegisterSnapshot register;
    private final Matching matching;

    RegisterCheck(List<RosterRow> rows, RegisterSnapshot register) {
        this.rows = rows;
        this.register = register;
        this.matching = Matching.of(rows, register.here());
    }

    List<Difference> differences() {
        return rows.stream().map(row -> Difference.of(row, matching.child(row))).toList();
    }

    /** On the roll and not in the file. They stay: a list of some children says nothing about the others. */
    List<Child> staying() {
        return register.here().stream()
                .filter(child -> !matching.isFound(child))
                .toList();
    }

    List<Finding> findings(String nameColumn, String birthColumn) {
        var shifted = shifted();
        if (!shifted.isEmpty()) {
            return List.of(Finding.of(ROSTER_SHIFTED, lines(shifted), "ふりがな・生年月日ほか", shifted.size()));
        }
        var strangers = ofOtherSchools();
        if (!strangers.isEmpty()) {
            return List.of(Finding.of(
                    ROSTER_WRONG_SCHOOL,
                    lines(List.copyOf(strangers.keySet())),
                    nameColumn,
                    strangers.size(),
                    schools(strangers)));
        }
        var findings = new ArrayList<Finding>(numbersTaken());
        birthDatesDiffering(birthColumn).forEach(findings::add);
        return findings;
    }

    /** Name at its registered place, but with the reading and birthday of somebody else of the register. */
    private List<RosterRow> shifted() {
        var byReading = register.here().stream()
                .collect(Collectors.groupingBy(child -> PersonKey.of(child).furigana()));
        var suspects = rows.stream()
                .filter(row -> matching.child(row)
                        .filter(child -> isOtherReading(row, child))
                        .isPresent())
                .filter(row -> byReading.getOrDefault(PersonKey.of(row).furigana(), List.of()).stream()
                        .anyMatch(child -> child.birthDate()
                                .filter(row.birthDate()::equals)
                                .isPresent()))
                .toList();
        return suspects.size() >= FEWEST_SHIFTED && suspects.size() * 2 > rows.size() ? suspects : List.of();
    }

    private static boolean isOtherReading(RosterRow row, Child child) {
        return !PersonKey.of(row).furigana().equals(PersonKey.of(child).furigana());
    }

    private Map<RosterRow, Child> ofOtherSchools() {
        var byKey = new HashMap<PersonKey, List<Child>>();
        register.elsewhere()
                .forEach(child -> byKey.computeIfAbsent(PersonKey.of(child), key -> new ArrayList<>())
                        .add(child));
        var found = new java.util.LinkedHashMap<RosterRow, Child>();
        for (var row : rows) {
            if (matching.child(row).isEmpty()) {
                byKey.getOrDefault(PersonKey.of(row), List.of()).stream()
                        .filter(child ->
                                child.birthDate().map(row.birthDate()::equals).orElse(true))
                        .findFirst()
                        .ifPresent(child -> found.put(row, child));
            }
        }
        return found;
    }

    private static String schools(Map<RosterRow, Child> strangers) {
        return strangers.values().stream().map(Child::schoolName).distinct().collect(Collectors.joining("・"));
    }

    private List<Finding> numbersTaken() {
        var holders = new HashMap<Place, Child>();
        staying().forEach(child -> holders.put(new Place(child.homeroom(), child.number()), child));
        return rows.stream()
                .filter(row -> holders.containsKey(new Place(row.homeroom(), row.number())))
                .map(row -> Finding.of(
                        ROSTER_NUMBER_TAKEN,
                        row.line(),
                        Field.NUMBER.label(),
                        row.homeroom().label(),
                        row.number()))
                .toList();
    }

    private List<Finding> birthDatesDiffering(String column) {
        return rows.stream()
                .filter(row -> matching.child(row)
                        .flatMap(Child::birthDate)
                        .filter(birth -> !birth.equals(row.birthDate()))
                        .isPresent())
                .map(row -> Finding.of(ROSTER_BIRTH_DATE_DIFFERS, row.line(), column))
                .toList();
    }

    private static List<Integer> lines(List<RosterRow> rows) {
        return rows.stream().map(RosterRow::line).toList();
    }

    private record Place(HomeroomKey homeroom, int number) {}
}
