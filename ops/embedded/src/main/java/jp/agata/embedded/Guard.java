package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small process beside the launcher that clears up after a killed one: {@code kill -9} runs no shutdown hook, but it
 * closes a pipe.
 */
final class Guard {

    private static final String DISMISSED = "dismissed";

    /** Waits on its input; only without a word of goodbye it becomes its command. */
    private static final String WAITING = "read -r word; [ \"$word\" = " + DISMISSED + " ] || exec \"$@\"";

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    /** @param command run if this process ends without {@link #dismiss} */
    static Guard start(List<String> command, Path log) {
        var waiting = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", WAITING, "guard"));
        waiting.addAll(command);
        try {
            Folders.createPrivateFile(log);
            return new Guard(new ProcessBuilder(waiting)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything has ended in order. */
    void dismiss() {
        tell(DISMISSED + "\n");
    }

    /** What the end of this process does by itself. */
    void abandon() {
        tell("");
    }

    private void tell(String word) {
        try (var out = process.outputWriter()) {
            out.write(word);
        } catch (IOException e) {
            // Gone already: then there is nobody to tell.
        }
    }
}
