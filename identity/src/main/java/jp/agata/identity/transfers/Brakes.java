package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.agata.identity.orders.Layout;

/** Looks at a plan with a cautious clerk's eyes. */
final class Brakes {

    private final Managed managed;
    private final int mostChangedPercent;

    /** @param mostChangedPercent of a municipality's staff that may change before somebody has to say why */
    Brakes(Layout layout, int mostChangedPercent) {
        this.managed = new Managed(layout);
        this.mostChangedPercent = mostChangedPercent;
    }

    List<Brake> on(Plan plan, Collection<Wanted> people, Snapshot actual) {
        var matching = new Matching(people, actual);
        var circles = new Circles(actual.circles(), managed);
        var places = new CirclePlaces(people);
        return Stream.of(
                        new StaffBrakes(plan, people, mostChangedPercent).all(),
                        new CircleBrakes(plan, circles, matching, places).all(people),
                        accounts(matching, people),
                        new SeatBrakes(plan, actual).all())
                .flatMap(brakes -> brakes)
                .sorted(Brake.ORDER)
                .toList();
    }

    private static Stream<Brake> accounts(Matching matching, Collection<Wanted> people) {
        return Stream.of(
                        among(matching.duplicated(), Brake.Kind.DUPLICATE_NUMBER, people),
                        among(matching.renumbered(), Brake.Kind.NUMBER_DIFFERS, people),
                        among(matching.lost(), Brake.Kind.ACCOUNT_LOST, people))
                .flatMap(brakes -> brakes);
    }

    private static Stream<Brake> among(Set<String> numbers, Brake.Kind kind, Collection<Wanted> people) {
        return people.stream()
                .filter(one -> numbers.contains(one.employeeId()))
                .map(one -> new Brake(kind, one.municipality(), List.of(one.employeeId(), one.name())));
    }
}
