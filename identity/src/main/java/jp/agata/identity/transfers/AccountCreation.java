package jp.agata.identity.transfers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.agata.identity.transfers.PlanOp.Kind;

/** A newcomer's account, made whole: with its attributes, and entered everywhere. */
record AccountCreation(Wanted wanted, Circles circles, AccountRules rules) {

    List<PlanOp> ops() {
        var ops = new ArrayList<PlanOp>();
        ops.add(PlanOp.of(Kind.CREATE_ACCOUNT, Phase.ACCOUNTS, wanted.subject(null), null, Map.of(), traits()));
        circles.wanted(wanted.desired()).stream()
                .filter(target -> !target.id().isEmpty())
                .map(target -> Entry.into(target, wanted.subject(null)))
                .forEach(ops::add);
        return ops;
    }

    private Map<Trait, String> traits() {
        var traits = new EnumMap<Trait, String>(wanted.traits());
        traits.put(Trait.NAME, wanted.name());
        traits.put(Trait.ADDRESS, rules.addressFor(wanted.employeeId()));
        return traits;
    }
}
