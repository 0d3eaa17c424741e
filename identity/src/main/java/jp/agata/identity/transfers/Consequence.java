package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What follows from the answer to a write, or from looking for what it was to bring about. */
record Consequence(RunSettings settings, RandomGenerator random) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** @param bundled whether other joins stood and fell with it */
    Step on(Step step, Outcome outcome, boolean bundled, Instant now) {
        return switch (outcome.kind()) {
            case DONE -> step.done();
            case ALREADY -> step.doubtful(now, now.plus(settings.patience()));
            case THROTTLED -> step.again(now.plus(outcome.retryAfter()));
            case UNKNOWN -> unknown(step, now);
            case REFUSED -> bundled ? step.alone(now) : step.parked();
        };
    }

    Step on(Step step, boolean seen, Instant now) {
        if (seen) {
            return step.done();
        }
        var until = step.lookUntil() == null ? now : step.lookUntil();
        return now.isBefore(until) ? step.doubtful(now.plus(settings.lookEvery()), until) : unseen(step, now);
    }

    /** A crash or a lost answer. What people feel is not sent again before everybody could have seen it. */
    Step unknown(Step step, Instant now) {
        var patient = step.op().kind().isFeltTwice() ? settings.patience() : Duration.ZERO;
        var look = now.plus(pause(step.attempts()));
        return step.doubtful(look, look.plus(patient));
    }

    /** Sent once more, unless that has been tried often enough. */
    Step unseen(Step step, Instant now) {
        return step.attempts() + 1 < settings.attempts() ? step.onceMore(now) : step.parked();
    }

    private Duration pause(int attempts) {
        var doubling = Duration.ofSeconds(1L << Math.min(attempts, 10));
        var longest = doubling.compareTo(LONGEST_PAUSE) < 0 ? doubling : LONGEST_PAUSE;
        return Duration.ofMillis((long) (longest.toMillis() * random.nextDouble(0.5, 1.5)));
    }
}
