package jp.agata.identity.transfers;

import java.time.Duration;

/**
 * How patiently a plan is carried out.
 *
 * @param attempts after which an operation is parked for a person to look at
 * @param patience how long what was written may take to be seen, before it is written again
 * @param lookEvery pause between two looks at the same thing
 * @param lanes bundles under way at once
 */
record RunSettings(int attempts, Duration patience, Duration lookEvery, int lanes) {

    RunSettings inOneLane() {
        return new RunSettings(attempts, patience, lookEvery, 1);
    }
}
