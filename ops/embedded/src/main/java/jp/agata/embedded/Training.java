package jp.agata.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a program's ahead-of-time cache: a run of it beside the installation shows the JVM what the next start needs. */
final class Training {

    static final String SUFFIX = "-training";

    /** At its end the run writes the cache, on a busy machine and with the least right to it. */
    private static final Duration WRITING = Duration.ofMinutes(15);

    private final DataFolder data;
    private final String name;
    private final Program program;
    private @Nullable ChildProcess trainee;
    private boolean stopped;

    Training(DataFolder data, String name, Program program) {
        this.data = data;
        this.name = name;
        this.program = program;
    }

    /**
     * Returns when the cache is made or cannot be; at once if there is one.
     *
     * @param exercise what is asked of the run before it is told to end
     */
    void run(
            List<String> options,
            List<String> arguments,
            Map<String, String> environment,
            Consumer<ChildProcess> exercise) {
        if (program.hasCache()) {
            return;
        }
        var half = program.cache().resolveSibling("aot.new");
        try {
            Files.deleteIfExists(half);
            var training = startUnlessStopped(program.training(options, half, arguments), environment);
            exercise.accept(training);
            training.stop(WRITING);
            keep(half);
        } catch (IOException | RuntimeException e) {
            // Without the cache the next start is slower, nothing else.
            tellUnlessStopped();
        } finally {
            stop();
        }
    }

    synchronized void stop() {
        stopped = true;
        var training = trainee;
        if (training != null) {
            training.killTree();
        }
    }

    private synchronized ChildProcess startUnlessStopped(List<String> command, Map<String, String> environment) {
        if (stopped) {
            throw new IllegalStateException("Stopped");
        }
        var file = name + SUFFIX;
        var training = ChildProcess.start(
                command, data.privateFolder("run"), environment, data.pidFile(file), data.log(file), "");
        trainee = training;
        return training;
    }

    /** The JVM removes what it works from when the cache is whole. */
    private void keep(Path half) throws IOException {
        if (!Files.exists(half) || Files.exists(half.resolveSibling(half.getFileName() + ".config"))) {
            throw new IOException("No cache in " + half);
        }
        Files.move(half, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(data.log(name + SUFFIX));
    }

    private synchronized void tellUnlessStopped() {
        if (!stopped) {
            Messages.say("training.failed", Messages.text("service." + name));
        }
    }
}
