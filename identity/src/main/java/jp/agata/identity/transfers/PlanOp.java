package jp.agata.identity.transfers;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do for one person (操作), with what is and what will be.
 *
 * @param oid absent until the account exists
 * @param target the group, unit or team that is entered or left
 * @param key the same for the same thing done for the same reason; the ledger's state is part of it
 */
public record PlanOp(
        Kind kind,
        Phase phase,
        String employeeId,
        @Nullable UUID oid,
        Circle.@Nullable Target target,
        SortedMap<Trait, String> before,
        SortedMap<Trait, String> after,
        String key) {

    public enum Kind {
        CREATE_ACCOUNT,
        UPDATE_ACCOUNT,
        JOIN,
        LEAVE,
        HAND_OVER_MAIL,
        REVOKE_SESSIONS;

        /** Whether somebody notices if it is done a second time: signed out again, or handed another password. */
        public boolean isFeltTwice() {
            return this == CREATE_ACCOUNT || this == REVOKE_SESSIONS;
        }
    }

    static final Comparator<PlanOp> ORDER = Comparator.comparing(PlanOp::phase)
            .thenComparing(PlanOp::kind)
            .thenComparing(PlanOp::targetName)
            .thenComparing(PlanOp::employeeId);

    public PlanOp {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    static PlanOp of(
            Kind kind,
            Phase phase,
            Subject subject,
            Circle.@Nullable Target target,
            Map<Trait, String> before,
            Map<Trait, String> after) {
        var key = new Fingerprint()
                .add(kind)
                .add(subject.oid() == null ? subject.employeeId() : subject.oid())
                .add(target == null ? "" : target.id())
                .add(new TreeMap<>(after))
                .add(subject.version())
                .hex();
        return new PlanOp(
                kind,
                phase,
                subject.employeeId(),
                subject.oid(),
                target,
                new TreeMap<>(before),
                new TreeMap<>(after),
                key);
    }

    /** The same for an account that has been made meanwhile. */
    public PlanOp on(UUID account) {
        return new PlanOp(kind, phase, employeeId, account, target, before, after, key);
    }

    Deed deed() {
        return new Deed(kind, employeeId, target);
    }

    String targetName() {
        return target == null ? "" : target.name();
    }

    /** What is done, for whatever reason and from whatever state. */
    record Deed(Kind kind, String employeeId, Circle.@Nullable Target target) {}

    /**
     * Whose account it is.
     *
     * @param version which state of the ledger speaks
     */
    record Subject(String employeeId, @Nullable UUID oid, String version) {}
}
