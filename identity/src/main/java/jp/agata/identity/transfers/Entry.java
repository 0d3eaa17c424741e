package jp.agata.identity.transfers;

import java.util.Map;
import jp.agata.identity.transfers.Circle.Target;
import jp.agata.identity.transfers.PlanOp.Kind;
import jp.agata.identity.transfers.PlanOp.Subject;

/** Entering and leaving a circle, each in its phase. */
final class Entry {

    private Entry() {}

    static PlanOp into(Target target, Subject subject) {
        var phase = target.kind() == Circle.Kind.TEAM ? Phase.TEAMS : Phase.ARRIVE;
        return PlanOp.of(Kind.JOIN, phase, subject, target, Map.of(), Map.of());
    }

    static PlanOp outOf(Target target, Subject subject, boolean opensChildrensData) {
        var later = target.kind() == Circle.Kind.TEAM ? Phase.TEAMS : Phase.DEPART;
        var phase = opensChildrensData ? Phase.CLOSE : later;
        return PlanOp.of(Kind.LEAVE, phase, subject, target, Map.of(), Map.of());
    }
}
