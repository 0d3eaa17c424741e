package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jp.agata.embedded.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A Boot application of ours as a child process. Its settings go by environment, its health is asked by HTTP. */
final class Application implements Service {

    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int TELL_AFTER = 20;

    private final Settings settings;
    private final DataFolder data;
    private final Program program;
    private final HttpClient client;
    private final Training training;
    private volatile @Nullable ChildProcess child;
    private volatile boolean stopped;

    /**
     * @param properties of Spring, with their own names; they may be secret
     * @param health must answer {@code healthy}
     * @param rehearsal paths beside it that show the JVM what the first requests need
     * @param patience how long a start may take
     */
    record Settings(
            String name,
            List<String> options,
            Map<String, Object> properties,
            URI health,
            IntPredicate healthy,
            List<String> rehearsal,
            Duration patience) {

        Settings onPort(int port) {
            var moved = new HashMap<>(properties);
            moved.put("server.port", port);
            moved.computeIfPresent("agata.standin.http-port", (key, old) -> Ports.free());
            var address = URI.create(health.toString().replace(":" + health.getPort() + "/", ":" + port + "/"));
            return new Settings(name, options, moved, address, healthy, rehearsal, patience);
        }
    }

    Application(Settings settings, DataFolder data, Program program, HttpClient client) {
        this.settings = settings;
        this.data = data;
        this.program = program;
        this.client = client;
        this.training = new Training(data, settings.name(), program);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void start() {
        data.pidFile(name()).endOrphan("TERM");
        awaitHealth(settings, launchUnlessStopped());
    }

    private synchronized ChildProcess launchUnlessStopped() {
        if (stopped) {
            throw new IllegalStateException("Stopped");
        }
        var started = ChildProcess.start(
                program.command(settings.options()),
                data.privateFolder("run"),
                environment(settings),
                data.pidFile(name()),
                data.log(name()),
                "");
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
        training.stop();
        var running = child;
        if (running != null) {
            running.stop(STOPPING);
        }
    }

    /** Makes the ahead-of-time cache for the next start by a second copy on ports of its own, unless there is one. */
    void train() {
        var options = new ArrayList<>(settings.options());
        // The running server migrates and works; this one only shows the JVM what it loads.
        options.add("-Dagata.roles=web");
        var copy = settings.onPort(Ports.free());
        training.run(options, List.of(), environment(copy), trainee -> {
            awaitHealth(copy, trainee);
            copy.rehearsal().forEach(path -> statusOf(copy.health().resolve(path)));
        });
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
        builder.environment().putAll(environment(settings));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Map<String, String> environment(Settings settings) {
        return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings.properties()));
    }

    private void awaitHealth(Settings asked, ChildProcess started) {
        var begin = System.nanoTime();
        var told = 0L;
        while (!isHealthy(asked)) {
            var waited = Duration.ofNanos(System.nanoTime() - begin);
            if (!started.isAlive() || waited.compareTo(asked.patience()) > 0) {
                started.kill();
                throw new Refusal(Reason.SERVICE_FAILED, label(), data.log(name()));
            }
            if (waited.toSeconds() >= told + TELL_AFTER && asked == settings) {
                told = waited.toSeconds();
                Messages.say("waiting", label(), told);
            }
            Pause.millis(50);
        }
    }

    boolean isHealthy() {
        return isHealthy(settings);
    }

    private boolean isHealthy(Settings asked) {
        return Ports.answers(asked.health().getPort()) && asked.healthy().test(statusOf(asked.health()));
    }

    /** 0 where there is no answer. */
    private int statusOf(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
