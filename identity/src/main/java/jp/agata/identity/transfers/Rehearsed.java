package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan with all that is to be known before it is approved. */
record Rehearsed(
        Plan plan,
        Rehearsal rehearsal,
        List<Brake> brakes,
        Collection<MunicipalFigures> figures,
        Map<Movement, Long> movements,
        Map<String, String> municipalities) {

    static Rehearsed of(Plan plan, Rehearsal rehearsal, List<Brake> brakes, Collection<Wanted> people) {
        var movements = people.stream()
                .collect(Collectors.groupingBy(
                        Wanted::movement, () -> new EnumMap<>(Movement.class), Collectors.counting()));
        return new Rehearsed(
                plan,
                rehearsal,
                brakes,
                MunicipalFigures.of(plan, people).values(),
                movements,
                people.stream().collect(Collectors.toMap(Wanted::employeeId, Wanted::municipality)));
    }
}
