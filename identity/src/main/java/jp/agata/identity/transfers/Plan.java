package jp.agata.identity.transfers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that has to be done for a day (計画), in the order of its phases.
 *
 * @param hash over every operation with its before and after: what an approval is bound to
 */
record Plan(LocalDate day, List<PlanOp> ops, String hash) {

    static Plan of(LocalDate day, Collection<PlanOp> ops) {
        var sorted = ops.stream().sorted(PlanOp.ORDER).toList();
        var print = new Fingerprint().add(day);
        sorted.forEach(op -> print.add(op.key()).add(op.before()));
        return new Plan(day, sorted, print.hex());
    }

    /** What there is to do here and was not there. */
    Plan without(Plan other) {
        var known = other.ops().stream().map(Plan::wording).collect(Collectors.toSet());
        return Plan.of(
                day, ops.stream().filter(op -> !known.contains(wording(op))).toList());
    }

    Set<PlanOp.Deed> deeds() {
        return ops.stream().map(PlanOp::deed).collect(Collectors.toSet());
    }

    Map<String, List<PlanOp>> byPerson() {
        return ops.stream().collect(Collectors.groupingBy(PlanOp::employeeId, HashMap::new, Collectors.toList()));
    }

    private static String wording(PlanOp op) {
        return op.key() + op.before();
    }
}
