package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prepares the launcher's own quick start, as the launcher does for the other programs. */
final class Rehearsal {

    static final String COMMAND = "rehearse";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path root;
    private final DataFolder data;
    private @Nullable Training training;
    private boolean stopped;

    Rehearsal(Path root, DataFolder data) {
        this.root = root;
        this.data = data;
    }

    /** Without it the next start is slower, nothing else. */
    void train() {
        try {
            trainAndTell();
        } catch (RuntimeException e) {
            Messages.say("training.failed", Messages.text("service.launcher"));
        }
    }

    /** Afterwards the script finds in {@code launcher.args} what to give the JVM instead of the jar. */
    private void trainAndTell() {
        var layouts = root.resolve("target/run");
        var program = Program.of(Program.jar(root, "embedded"), layouts);
        var options = ownOptions();
        var arguments = List.of(COMMAND, "--root", root.toString(), "--data", data.toString());
        begun(program).run(options, arguments, Map.of(), run -> run.endedWithin(PATIENCE));
        if (program.hasCache()) {
            // The JVM's own words, as on a cache it cannot use, are not for the person at the terminal.
            options.add("-Xlog:disable");
            write(layouts.resolve("launcher.args"), program.command(options));
        }
    }

    synchronized void stop() {
        stopped = true;
        if (training != null) {
            training.stop();
        }
    }

    private synchronized Training begun(Program program) {
        var begun = new Training(data, "launcher", program);
        training = begun;
        if (stopped) {
            begun.stop();
        }
        return begun;
    }

    /** Those of this JVM, but for what an earlier rehearsal added. */
    private static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOTCache") && !option.startsWith("-Xlog"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void write(Path file, List<String> command) {
        var lines = command.stream()
                .skip(1)
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(lines)) {
                AtomicFile.write(file, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
