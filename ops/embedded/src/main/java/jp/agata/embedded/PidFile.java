package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trace of a process on disk. The process writes it itself before it becomes its program, so there is no moment at
 * which it runs without one; a number that another process has got since is told by the time of its start.
 */
record PidFile(Path path) {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** The command that writes this file with its own number and then becomes {@code command}, out of reach of Ctrl-C. */
    List<String> recording(List<String> command) {
        var recording =
                new ArrayList<>(List.of("/bin/sh", "-c", "echo $$ > \"$0\" && exec setsid \"$@\"", path.toString()));
        recording.addAll(command);
        return recording;
    }

    /** The process that wrote this file, if it still runs. */
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            var text = Files.readString(path).strip();
            var written = Files.getLastModifiedTime(path).toInstant();
            return text.matches("\\d{1,10}")
                    ? ProcessHandle.of(Long.parseLong(text))
                            .filter(ProcessHandle::isAlive)
                            .filter(process -> process.info()
                                    .startInstant()
                                    .filter(start -> Duration.between(start, written)
                                                    .abs()
                                                    .compareTo(TOLERANCE)
                                            < 0)
                                    .isPresent())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a process that an earlier run left behind: by {@code signal}, and after ten seconds by force. */
    boolean endOrphan(String signal) {
        return endOrphan(signal, Duration.ofSeconds(10));
    }

    /** Returns whether there was a process to end. */
    boolean endOrphan(String signal, Duration patience) {
        var orphan = process();
        orphan.ifPresent(process -> {
            Signals.send(process.pid(), signal);
            if (!ended(process, patience)) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(10));
            }
        });
        delete();
        return orphan.isPresent();
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        for (var deadline = System.nanoTime() + patience.toNanos(); System.nanoTime() < deadline; Pause.millis(20)) {
            if (!process.isAlive()) {
                return true;
            }
        }
        return false;
    }
}
