package jp.agata.bench;

import java.nio.file.Path;
import java.util.ArrayList;

/** A later start on a built tree, from the command to READY: the front door lets in or sends to sign in. */
final class StartBench {

    private StartBench() {}

    static void run(Path root, int times) {
        try (var deployment = Deployment.start(root)) {
            deployment.awaitCaches();
            var seconds = new ArrayList<Double>();
            for (var turn = 0; turn < times; turn++) {
                deployment.stop();
                seconds.add(deployment.launchByScript());
                Words.say("start.turn", seconds.getLast());
            }
            Words.result("start.ready_s", Numbers.median(seconds), "s");
        }
    }
}
