package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a plan does to one municipality, counted by main posts.
 *
 * @param staff before the day
 * @param leaving to another municipality or out of service
 * @param arriving from another municipality or newly appointed
 * @param within whose post changes inside the municipality
 * @param changed whose account changes in any way
 * @param ops operations for those who are there on the day, or were last
 */
record MunicipalFigures(String municipality, int staff, int leaving, int arriving, int within, int changed, int ops) {

    static SortedMap<String, MunicipalFigures> of(Plan plan, Collection<Wanted> people) {
        var ops = plan.byPerson();
        var figures = new TreeMap<String, MunicipalFigures>();
        people.stream()
                .flatMap(one -> Stream.of(one.homeBefore(), one.home(), one.municipality()))
                .filter(code -> !code.isEmpty())
                .distinct()
                .forEach(code -> figures.put(code, of(code, ops, people)));
        return figures;
    }

    private static MunicipalFigures of(String code, Map<String, List<PlanOp>> ops, Collection<Wanted> people) {
        Predicate<Wanted> before = one -> one.homeBefore().equals(code);
        Predicate<Wanted> after = one -> one.home().equals(code);
        Predicate<Wanted> changes = one -> ops.containsKey(one.employeeId());
        return new MunicipalFigures(
                code,
                count(people, before),
                count(people, before.and(after.negate())),
                count(people, after.and(before.negate())),
                count(people, after.and(one -> one.movement() == Movement.WITHIN)),
                count(people, before.or(after).and(changes)),
                people.stream()
                        .filter(one -> one.municipality().equals(code))
                        .mapToInt(one ->
                                ops.getOrDefault(one.employeeId(), List.of()).size())
                        .sum());
    }

    /** Of those there before or after, whichever are more, how many in a hundred change. */
    double percentChanged() {
        var most = Math.max(staff, staff - leaving + arriving);
        return most == 0 ? 0 : 100.0 * changed / most;
    }

    private static int count(Collection<Wanted> people, Predicate<Wanted> counted) {
        return (int) people.stream().filter(counted).count();
    }
}
