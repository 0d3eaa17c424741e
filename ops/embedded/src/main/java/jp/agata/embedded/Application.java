package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jp.agata.embedded.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A Boot application of ours as a child process. Its settings go by environment, its health is asked by HTTP. */
final class Application implements Service {

    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final int TELL_AFTER = 20;
    static final String TRAINING = "-training";

    private final Settings settings;
    private final DataFolder data;
    private final Program program;
    private final HttpClient client;
    private volatile @Nullable ChildProcess child;
    private volatile @Nullable ChildProcess trainee;
    private volatile boolean stopped;

    /**
     * @param properties of Spring, with their own names; they may be secret
     * @param health must answer {@code healthy}
     * @param patience how long a start may take
     */
    record Settings(
            String name,
            List<String> options,
            Map<String, Object> properties,
            URI health,
            IntPredicate healthy,
            Duration patience) {}

    Application(Settings settings, DataFolder data, Program program, HttpClient client) {
        this.settings = settings;
        this.data = data;
        this.program = program;
        this.client = client;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void start() {
        data.pidFile(name()).endOrphan("TERM");
        awaitHealth(launchUnlessStopped());
    }

    private synchronized ChildProcess launchUnlessStopped() {
        if (stopped) {
            throw new IllegalStateException("Stopped");
        }
        var started = launch(program.command(settings.options()), name());
        child = started;
        return started;
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        var running = child;
        if (running != null) {
            running.await();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        var training = trainee;
        if (training != null) {
            training.stop(Duration.ZERO);
        }
        var running = child;
        if (running != null) {
            running.stop(STOPPING);
        }
    }

    /** Makes the ahead-of-time cache for the next start, unless there is one. Returns when it is made or cannot be. */
    void train() {
        if (program.hasCache()) {
            return;
        }
        var half = program.cache().resolveSibling("aot.new");
        var options = new ArrayList<>(settings.options());
        // The running server migrates and works; this one only shows the JVM what it loads.
        options.add("-Dagata.roles=web");
        try {
            var training = trainUnlessStopped(program.training(options, half));
            if (training.await() == 0 && Files.exists(half)) {
                Files.move(half, program.cache(), StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(data.log(name() + TRAINING));
            }
            data.pidFile(name() + TRAINING).delete();
        } catch (IOException | RuntimeException e) {
            // Without the cache the next start is slower, nothing else.
            if (!stopped) {
                Messages.say("training.failed", label());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ChildProcess trainUnlessStopped(List<String> command) {
        if (stopped) {
            throw new IllegalStateException("Stopped");
        }
        var training = launch(command, name() + TRAINING);
        trainee = training;
        return training;
    }

    /** Runs the program once beside the running installation, for a command of its own, and returns its exit code. */
    int run(List<String> arguments) {
        var options = new ArrayList<>(settings.options());
        // The JVM's own words, as on a cache it cannot use, do not belong into the answer.
        options.add("-Xlog:disable");
        var command = new ArrayList<>(program.command(options));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(data.privateFolder("run").toFile())
                .inheritIO();
        builder.environment().putAll(environment());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Map<String, String> environment() {
        return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings.properties()));
    }

    private ChildProcess launch(List<String> command, String file) {
        return ChildProcess.start(
                command, data.privateFolder("run"), environment(), data.pidFile(file), data.log(file), "");
    }

    private void awaitHealth(ChildProcess started) {
        var begin = System.nanoTime();
        var told = 0L;
        while (!isHealthy()) {
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            if (!started.isAlive() || waited.compareTo(settings.patience()) > 0) {
                started.kill();
                throw new Refusal(Reason.SERVICE_FAILED, label(), data.log(name()));
            }
            if (waited.toSeconds() >= told + TELL_AFTER) {
                told = waited.toSeconds();
                Messages.say("waiting", label(), told);
            }
            Pause.millis(50);
        }
    }

    private boolean isHealthy() {
        var request = HttpRequest.newBuilder(settings.health())
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return settings.healthy()
                    .test(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
