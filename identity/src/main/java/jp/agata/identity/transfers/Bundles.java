package jp.agata.identity.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.agata.identity.transfers.PlanOp.Kind;

/** Puts steps together into as few writes, and as full a bundle, as the directory takes. */
final class Bundles {

    /** Teams takes four calls a second for one team; more in one bundle only come back. */
    private static final int PER_TEAM = 4;

    private final List<List<Step>> writes = new ArrayList<>();
    private final Map<String, Integer> perTeam = new HashMap<>();

    private Bundles() {}

    /** The first writes of what is due, in its order; each inner list is one write. */
    static List<List<Step>> next(List<Step> due) {
        var bundle = new Bundles();
        due.forEach(bundle::add);
        return bundle.writes;
    }

    private void add(Step step) {
        var last = writes.isEmpty() ? null : writes.getLast();
        if (last != null && last.size() < Directory.BUNDLE && joinTogether(last.getFirst(), step)) {
            last.add(step);
        } else if (writes.size() < Directory.BUNDLE && teamHasRoom(step)) {
            writes.add(new ArrayList<>(List.of(step)));
        }
    }

    private boolean teamHasRoom(Step step) {
        return !isOfTeam(step) || perTeam.merge(step.op().targetName(), 1, Integer::sum) <= PER_TEAM;
    }

    private static boolean joinTogether(Step one, Step other) {
        return isJoinOfMany(one)
                && isJoinOfMany(other)
                && one.op().target() != null
                && one.op().target().equals(other.op().target());
    }

    /** Groups take many at once; units and teams one by one. */
    private static boolean isJoinOfMany(Step step) {
        var target = step.op().target();
        return step.op().kind() == Kind.JOIN
                && !step.alone()
                && target != null
                && (target.kind() == Circle.Kind.GROUP || target.kind() == Circle.Kind.LICENCE);
    }

    private static boolean isOfTeam(Step step) {
        var target = step.op().target();
        return target != null && target.kind() == Circle.Kind.TEAM;
    }
}
