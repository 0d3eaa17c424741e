package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How fast one app registration may write, whoever writes with it. It is paced evenly and below the limit, because a
 * throttled request counts too: asking faster only makes the night longer.
 */
final class TokenBucket {

    /**
     * @param slowWritesPerSecond while the directory says that {@code slowAt} of the limit is used
     * @param slowAt share of the limit
     */
    record Rates(double writesPerSecond, double slowWritesPerSecond, double slowAt) {}

    private final Rates rates;
    private final Tempo tempo;
    private Instant next;
    private Instant pausedUntil;
    private boolean slow;

    TokenBucket(Rates rates, Tempo tempo) {
        this.rates = rates;
        this.tempo = tempo;
        this.next = tempo.instant();
        this.pausedUntil = next;
    }

    /** Returns when that many writes may be sent. */
    void take(int writes) throws InterruptedException {
        var wait = reserve(writes);
        while (wait.isPositive()) {
            tempo.sleep(wait);
            wait = Duration.between(tempo.instant(), paused());
        }
    }

    /** The whole bucket sleeps, not only who was throttled. */
    synchronized void pause(Duration time) {
        pausedUntil = later(pausedUntil, tempo.instant().plus(time));
        next = later(next, pausedUntil);
    }

    synchronized void observe(OptionalDouble load) {
        slow = load.isPresent() && load.getAsDouble() >= rates.slowAt();
    }

    private synchronized Instant paused() {
        return pausedUntil;
    }

    private synchronized Duration reserve(int writes) {
        var now = tempo.instant();
        var start = later(next, now);
        var perSecond = slow ? rates.slowWritesPerSecond() : rates.writesPerSecond();
        next = start.plusNanos(Math.round(writes * 1e9 / perSecond));
        return Duration.between(now, start);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
