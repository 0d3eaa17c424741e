package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that {@link ProcessHandle} does not offer. */
final class Signals {

    private Signals() {}

    static void send(long pid, String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling", e);
        }
    }
}
