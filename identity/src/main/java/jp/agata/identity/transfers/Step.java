package jp.agata.identity.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation of an approved plan is.
 *
 * @param seq its place in the plan
 * @param attempts how often it was sent without a clear answer
 * @param alone not to be bundled with other joins any more
 * @param dueAt not to be touched before
 * @param lookUntil while it is doubtful: until when to look for it before it is sent again
 */
record Step(
        int seq,
        PlanOp op,
        State state,
        int attempts,
        boolean alone,
        Instant dueAt,
        @Nullable Instant lookUntil) {

    enum State {
        WAITING,
        /** Claimed by a lane. Found so after a crash, it may or may not have happened. */
        SENT,
        /** To be looked for. */
        DOUBTFUL,
        DONE,
        /** Waits for a person. */
        PARKED,
        /** No longer needed when the night came. */
        DROPPED;

        boolean isOpen() {
            return this == WAITING || this == SENT || this == DOUBTFUL;
        }
    }

    static Step first(int seq, PlanOp op, Instant dueAt) {
        return new Step(seq, op, State.WAITING, 0, false, dueAt, null);
    }

    boolean isWithoutAccount() {
        return op.oid() == null && op.kind() != PlanOp.Kind.CREATE_ACCOUNT;
    }

    Step sent() {
        return in(State.SENT);
    }

    Step done() {
        return in(State.DONE);
    }

    Step parked() {
        return in(State.PARKED);
    }

    Step dropped() {
        return in(State.DROPPED);
    }

    Step again(Instant when) {
        return new Step(seq, op, State.WAITING, attempts, alone, when, null);
    }

    Step onceMore(Instant when) {
        return new Step(seq, op, State.WAITING, attempts + 1, alone, when, null);
    }

    Step alone(Instant when) {
        return new Step(seq, op, State.WAITING, attempts, true, when, null);
    }

    Step doubtful(Instant when, Instant until) {
        return new Step(seq, op, State.DOUBTFUL, attempts, alone, when, until);
    }

    Step on(PlanOp resolved) {
        return new Step(seq, resolved, state, attempts, alone, dueAt, lookUntil);
    }

    private Step in(State next) {
        return new Step(seq, op, next, attempts, alone, dueAt, null);
    }
}
