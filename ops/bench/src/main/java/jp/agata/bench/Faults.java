package jp.agata.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rounds of: classes are saved, one process of the system is killed in between, the supervisor brings it back, and every
 * row is held against what was acknowledged; only then are the saves without an answer sent again.
 */
final class Faults {

    private static final List<String> SERVICES = List.of("postgres", "redis", "server", "gateway");
    private static final String LAUNCHER = "launcher";
    private static final String EVERYTHING = "everything";

    /**
     * @param saves acknowledged with 200
     * @param interrupted saves whose answer never came
     * @param lost classes of which an acknowledged save is not in the database, or cannot be saved any more
     * @param half classes with marks of two saves
     */
    record Tally(int rounds, int saves, int interrupted, int lost, int half) {}

    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final int SAVERS_PER_TENANT = 5;

    private final Deployment deployment;
    private final Database database;
    private final List<Lane> lanes;
    private final AtomicInteger saves = new AtomicInteger();
    private long pid;
    private int interrupted;
    private int lost;
    private int half;

    Faults(Deployment deployment) {
        this.deployment = deployment;
        this.database = new Database(deployment);
        this.lanes = someOf(Lanes.in(deployment, 1));
    }

    Tally run(int rounds) {
        for (var round = 0; round < rounds; round++) {
            var victim = victim(round);
            var began = System.nanoTime();
            saveUntilKilled(victim);
            awaitRecovery(victim);
            verify();
            finishOpenSaves();
            verify();
            Words.say("faults.round", round + 1, victim, Math.round(Numbers.secondsSince(began)), lost, half);
        }
        return new Tally(rounds, saves.get(), interrupted, lost, half);
    }

    /** In ten rounds each service at least once, the launcher alone, and everything together. */
    private static String victim(int round) {
        return switch (round % 10) {
            case 4 -> LAUNCHER;
            case 9 -> EVERYTHING;
            default -> SERVICES.get(round % SERVICES.size());
        };
    }

    private void saveUntilKilled(String victim) {
        var over = new AtomicBoolean();
        try (var savers = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.forEach(lane -> savers.execute(() -> save(lane, over)));
            Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300, 1200)));
            kill(victim);
            Pause.of(Duration.ofMillis(300));
            over.set(true);
        }
        interrupted += (int) lanes.stream().filter(Lane::isOpen).count();
    }

    private void kill(String victim) {
        pid = deployment.pid(victim);
        switch (victim) {
            case LAUNCHER -> deployment.killLauncher();
            case EVERYTHING -> deployment.killEverything();
            default -> deployment.kill(victim);
        }
    }

    private void save(Lane lane, AtomicBoolean over) {
        try {
            while (!over.get() && lane.save() == 200) {
                saves.incrementAndGet();
            }
        } catch (IOException e) {
            // The answer never came: this save stays open.
        }
    }

    /** A service is brought back by the launcher; the launcher by whoever starts it again. */
    private void awaitRecovery(String victim) {
        if (SERVICES.contains(victim)) {
            Pause.until(victim + " is started again", RECOVERY, () -> deployment.pid(victim) != pid);
            Pause.until(victim + " is back", RECOVERY, () -> deployment.isAlive(victim));
        } else {
            deployment.launch();
        }
        Pause.until("Pages are served", RECOVERY, lanes.getFirst().teacher()::isServed);
        Pause.until("No transaction is left", RECOVERY, database::isIdle);
    }

    private void verify() {
        for (var lane : lanes) {
            switch (database.verdict(lane)) {
                case WHOLE -> {}
                case HALF -> half++;
                case LOST -> lost++;
            }
        }
    }

    private void finishOpenSaves() {
        for (var lane : lanes.stream().filter(Lane::isOpen).toList()) {
            try {
                Pause.until(lane + " is saved", Duration.ofMinutes(1), () -> isFinished(lane));
                saves.incrementAndGet();
            } catch (IllegalStateException e) {
                Words.say("faults.stuck", lane);
                lost++;
            }
        }
    }

    private static boolean isFinished(Lane lane) {
        try {
            var status = lane.repeat();
            if (status == 401 || status == 403 || status == 302) {
                lane.teacher().signIn();
            }
            return status == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Lane> someOf(List<Lane> lanes) {
        return lanes.stream()
                .map(lane -> lane.homeroom().tenant())
                .distinct()
                .flatMap(tenant -> lanes.stream()
                        .filter(lane -> lane.homeroom().tenant().equals(tenant))
                        .limit(SAVERS_PER_TENANT))
                .toList();
    }
}
