package jp.agata.identity.transfers;

import java.time.InstantSource;
import java.util.Optional;

/** Carries out whatever is approved and due, if no other worker does. */
record Nights(Leadership leadership, Runs runs, Night night, InstantSource clock) {

    /** @return what is left to do by the run that was ended, if one was */
    Optional<Plan> carryOutNext() throws InterruptedException {
        if (!runs.isAnyDue(clock.instant())) {
            return Optional.empty();
        }
        var left = new Plan[1];
        leadership.whileLeading(() -> {
            var run = runs.takeOn(clock.instant());
            if (run.isPresent()) {
                left[0] = night.carryOut(run.get());
            }
        });
        return Optional.ofNullable(left[0]);
    }
}
