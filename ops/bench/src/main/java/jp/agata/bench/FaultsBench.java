package jp.agata.bench;

import java.nio.file.Path;

/** Kills the system's processes in turn while classes are saved, and counts what was lost. */
final class FaultsBench {

    private FaultsBench() {}

    static void run(Path root, int rounds) {
        Faults.Tally tally;
        try (var deployment = Deployment.start(root)) {
            tally = new Faults(deployment).run(rounds);
        }
        Words.result("faults.rounds", tally.rounds(), "rounds");
        Words.result("faults.saves", tally.saves(), "saves");
        Words.result("faults.interrupted", tally.interrupted(), "saves");
        Words.result("faults.lost", tally.lost(), "saves");
        Words.result("faults.half", tally.half(), "saves");
    }
}
