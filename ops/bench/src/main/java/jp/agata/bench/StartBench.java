package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/** A later start on a built tree, from the command to READY: the front door lets in or sends to sign in. */
final class StartBench {

    private static final Duration TRAINING = Duration.ofMinutes(10);

    private StartBench() {}

    static void run(Path root, int times) {
        try (var deployment = Deployment.start(root)) {
            Words.say("start.training");
            Pause.until("The caches of the first start", TRAINING, () -> isTrained(root.resolve("target/run")));
            var seconds = new ArrayList<Double>();
            for (var turn = 0; turn < times; turn++) {
                deployment.stop();
                seconds.add(deployment.launch());
                Words.say("start.turn", seconds.getLast());
            }
            Words.result("start.ready_s", Numbers.median(seconds), "s");
        }
    }

    /** Every program's layout has its ahead-of-time cache. */
    private static boolean isTrained(Path layouts) {
        try (var programs = Files.newDirectoryStream(layouts, "agata-*")) {
            for (var program : programs) {
                try (var caches = Files.newDirectoryStream(program, "aot-*.cache")) {
                    if (!caches.iterator().hasNext()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
