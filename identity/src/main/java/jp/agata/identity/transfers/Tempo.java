package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the night, and waiting in it. A rehearsal's runs as fast as one likes. */
interface Tempo extends InstantSource {

    void sleep(Duration time) throws InterruptedException;

    /** @param speed 1 for real time; more where the directory's own clock runs faster too */
    static Tempo of(InstantSource clock, double speed) {
        var start = clock.instant();
        return new Tempo() {
            @Override
            public Instant instant() {
                var passed = Duration.between(start, clock.instant());
                return start.plusNanos(Math.round(passed.toNanos() * speed));
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(Duration.ofNanos(Math.round(time.toNanos() / speed)));
            }
        };
    }
}
