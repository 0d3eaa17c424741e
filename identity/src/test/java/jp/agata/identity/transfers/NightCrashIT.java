package jp.agata.identity.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever dies in the night, and whenever, the night ends as if nothing had. */
class NightCrashIT {

    private final StoreWorld world = StoreWorld.fresh().withOrders();
    private int deaths;
    private final Managed managed = new Managed(world.prefecture().layout());

    @AfterEach
    void close() {
        world.close();
    }

    /** Before and after each bundle, until there are no more: claimed but not sent, and sent but not noted. */
    @Test
    void theWorkerMayDieAtAnyStep() throws InterruptedException {
        var crash = 2;
        while (diesAndEnds(crash)) {
            crash++;
        }
        assertThat(crash).isGreaterThan(15);
    }

    private static boolean diesAndEnds(int crash) throws InterruptedException {
        var night = new NightCrashIT();
        try {
            night.isAsWanted(night.nightWith(List.of(crash, crash + 7)), crash);
            return night.deaths > 0;
        } finally {
            night.close();
        }
    }

    private FaultyDirectory nightWith(List<Integer> crashes) throws InterruptedException {
        var directory = directory(crashes);
        world.directory = directory;
        approved();
        untilItEnds();
        return directory;
    }

    private void isAsWanted(FaultyDirectory directory, int crash) {
        assertThat(world.prefecture().plan(directory.truth(managed)).ops())
                .as("crash %d", crash)
                .isEmpty();
        assertThat(world.states().keySet()).as("crash %d", crash).containsExactly("DONE");
        assertThat(directory.effects()).extracting(PlanOp::phase).isSorted();
        assertThat(directory.effects())
                .filteredOn(op -> op.kind().isFeltTwice())
                .extracting(PlanOp::deed)
                .as("crash %d", crash)
                .doesNotHaveDuplicates();
        assertThat(world.control
                        .sql("select differences from transfer_run")
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    private FaultyDirectory directory(List<Integer> crashes) {
        return new FaultyDirectory(world.prefecture().dayBefore(), world.tempo, Duration.ofSeconds(20), 11, crashes);
    }

    private void approved() throws InterruptedException {
        var edition = world.rehearse();
        for (var brake : world.plans.brakes(edition)) {
            StoreWorld.official(1).run(() -> world.approvals.release(edition.id(), brake.key(), "予定どおり"));
        }
        world.approve(edition);
    }

    private void untilItEnds() throws InterruptedException {
        for (var tries = 0; tries < 5; tries++) {
            try {
                if (world.nights().carryOutNext().isPresent()) {
                    return;
                }
            } catch (FaultyDirectory.Crash e) {
                deaths++;
                world.tempo.sleep(Duration.ofSeconds(20));
            }
        }
        throw new AssertionError("The night does not end");
    }
}
