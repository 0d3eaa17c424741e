package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running child: its output goes to a file, its number to a {@link PidFile}. */
final class ChildProcess {

    private final Process process;
    private final PidFile pidFile;

    private ChildProcess(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** @param input written to the child's standard input, which is then closed; the place for what must not be on a command line */
    static ChildProcess start(
            List<String> command,
            Path folder,
            Map<String, String> environment,
            PidFile pidFile,
            Path log,
            String input) {
        try {
            Folders.createPrivateFile(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var builder = new ProcessBuilder(pidFile.recording(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            try (var out = process.outputWriter()) {
                out.write(input);
            }
            return new ChildProcess(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** Waits for the end by itself. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGTERM, and SIGKILL if that has not helped in {@code patience}. */
    void stop(Duration patience) {
        process.destroy();
        if (!endedWithin(patience)) {
            kill();
        }
        pidFile.delete();
    }

    void signal(String name) {
        Signals.send(process.pid(), name);
    }

    boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() {
        process.destroyForcibly();
        endedWithin(Duration.ofSeconds(10));
    }

    /** With everything it started in turn. */
    void killTree() {
        var descendants = process.descendants().toList();
        kill();
        descendants.forEach(ProcessHandle::destroyForcibly);
        pidFile.delete();
    }
}
