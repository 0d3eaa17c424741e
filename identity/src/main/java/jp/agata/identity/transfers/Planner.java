package jp.agata.identity.transfers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import jp.agata.identity.orders.Layout;

/** Says what has to be done so that the directory is as the ledger wants it. Looks at nothing but its arguments. */
final class Planner {

    private final Managed managed;
    private final AccountRules rules;
    private final ZoneId zone;

    Planner(Layout layout, AccountRules rules, ZoneId zone) {
        this.managed = new Managed(layout);
        this.rules = rules;
        this.zone = zone;
    }

    Plan plan(LocalDate day, Collection<Wanted> people, Snapshot actual) {
        var matching = new Matching(people, actual);
        var circles = new Circles(actual.circles(), managed);
        var successors = new Successors(people, rules.mailHandedTo());
        var ops = new ArrayList<PlanOp>();
        for (var one : people) {
            var account = matching.account(one.employeeId());
            if (account.isPresent()) {
                var heir = successors.of(one).map(number -> address(number, matching));
                ops.addAll(new AccountChange(one, account.get(), circles, managed).ops(day, zone, heir));
            } else if (one.isEnabled() && matching.isWithout(one)) {
                ops.addAll(new AccountCreation(one, circles, rules).ops());
            }
        }
        return Plan.of(day, ops);
    }

    /** A successor may be a newcomer, whose account is being made this same night. */
    private String address(String employeeId, Matching matching) {
        return matching.account(employeeId).map(Account::address).orElseGet(() -> rules.addressFor(employeeId));
    }
}
