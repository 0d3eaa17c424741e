package jp.agata.bench;

import java.nio.file.Path;

/** The morning's roll (朝の出欠) of many classes at once, from the gateway to the disk, beside the bare statement. */
final class RollBench {

    private static final int DAYS_PER_CLASS = 10;
    private static final int SAVERS = 16;
    /** The JVMs compile for good what has run 5,000 times; a server that saw a morning or two has that behind it. */
    private static final int WARM_UP = 8_000;

    private RollBench() {}

    static void run(Path root, int seconds, int perSecond) {
        try (var deployment = Deployment.start(root)) {
            deployment.awaitCaches();
            var lanes = Lanes.in(deployment, DAYS_PER_CLASS);
            Words.say("roll.warmUp", WARM_UP);
            var warmUp = Load.saves(lanes, WARM_UP, SAVERS);
            Words.say("roll.paced", seconds, perSecond);
            var paced = Load.paced(lanes, seconds, perSecond);
            var before = deployment.cpuMillis();
            Words.say("roll.fullSpeed", SAVERS);
            var fullSpeed = Load.fullSpeed(lanes, Math.clamp(seconds / 3, 5, 20), SAVERS);
            var cpu = (deployment.cpuMillis() - before) / fullSpeed.millis().size();
            var statement = Pgbench.transactionsPerSecond(deployment, lanes, SAVERS);
            Words.result("roll.warm_up_s", warmUp.seconds(), "s");
            Words.result("roll.rps", paced.perSecond(), "/s");
            Words.result("roll.p50_ms", Numbers.percentile(paced.millis(), 50), "ms");
            Words.result("roll.p99_ms", Numbers.percentile(paced.millis(), 99), "ms");
            Words.result("roll.errors", paced.errors(), "saves");
            Words.result("roll.peak_rps", fullSpeed.perSecond(), "/s");
            Words.result("roll.cpu_ms", cpu, "ms/save");
            Words.result("roll.peak_errors", fullSpeed.errors(), "saves");
            statement.ifPresent(rate -> {
                Words.result("roll.pgbench_tps", rate, "/s");
                Words.result("roll.vs_pgbench", fullSpeed.perSecond() / rate, "x");
            });
        }
    }
}
