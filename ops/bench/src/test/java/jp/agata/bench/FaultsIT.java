package jp.agata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole system on a folder of its own, its processes killed in turn. */
class FaultsIT {

    private static final int ROUNDS = 10;

    @Test
    void everyAcknowledgedMarkIsThereAndNoneHalfWritten() {
        Faults.Tally tally;
        try (var deployment = Deployment.start(Path.of("../..").toAbsolutePath().normalize())) {
            tally = new Faults(deployment).run(ROUNDS);
        }
        assertThat(tally.rounds()).isEqualTo(ROUNDS);
        assertThat(tally.saves()).isGreaterThan(3 * ROUNDS);
        assertThat(tally.interrupted()).as("saves the kills really met").isPositive();
        assertThat(tally.lost()).isZero();
        assertThat(tally.half()).isZero();
    }
}
