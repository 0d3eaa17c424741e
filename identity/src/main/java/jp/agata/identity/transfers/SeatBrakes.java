package jp.agata.identity.transfers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.transfers.PlanOp.Kind;

/** More people than licences; those of this night's leavers are not free before their mail has been handed over. */
record SeatBrakes(Plan plan, Snapshot actual) {

    Stream<Brake> all() {
        return needed().entrySet().stream()
                .filter(entry -> entry.getValue() > free(entry.getKey()))
                .map(entry -> new Brake(
                        Brake.Kind.LICENCES_SHORT,
                        "",
                        List.of(
                                entry.getKey(),
                                Long.toString(entry.getValue()),
                                Integer.toString(free(entry.getKey())))));
    }

    private int free(String licence) {
        return actual.freeSeats().getOrDefault(licence, 0);
    }

    private Map<String, Long> needed() {
        return plan.ops().stream()
                .filter(op -> op.kind() == Kind.JOIN
                        && op.target() != null
                        && op.target().kind() == Circle.Kind.LICENCE)
                .collect(Collectors.groupingBy(PlanOp::targetName, Collectors.counting()));
    }
}
