package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only by being waited for. */
final class RehearsalTempo implements Tempo {

    private Instant now;

    RehearsalTempo(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        now = now.plus(time);
    }
}
