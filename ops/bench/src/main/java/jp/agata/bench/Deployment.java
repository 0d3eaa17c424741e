package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system as {@code ./agata start --demo small} starts it, on a data folder that is deleted with it. */
final class Deployment implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(10);
    private static final Duration TRAINING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofMinutes(2);

    private final Path root;
    private final Path data;
    private final Path output;
    private final int port;
    private final Thread end = new Thread(this::end);
    private volatile @Nullable Process launcher;

    private Deployment(Path root, Path data, Path output, int port) {
        this.root = root;
        this.data = data;
        this.output = output;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** @param root the folder of the source, with everything built */
    static Deployment start(Path root) {
        try {
            var data = Files.createTempDirectory("agata-bench-");
            var deployment = new Deployment(root, data, Files.createTempFile("agata-bench-", ".log"), freePort());
            Words.say("deployment.first", data);
            deployment.launch();
            return deployment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and returns how many seconds it was until READY. */
    double launch() {
        return launch(command());
    }

    /** As a person starts it: the script's own checks are part of the time. The script must have built everything. */
    double launchByScript() {
        return launch(List.of(
                root.resolve("agata").toString(),
                "start",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
    }

    private double launch(List<String> command) {
        var began = System.nanoTime();
        try {
            launcher = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pause.until("READY in " + output, STARTING, this::isReady);
        return Numbers.secondsSince(began);
    }

    /** Waits until nothing of the first start is left to do: the programs' ahead-of-time caches are made after it. */
    void awaitCaches() {
        Words.say("deployment.training");
        Pause.until("The caches of the first start", TRAINING, new Caches(root.resolve("target/run"))::areMade);
    }

    void stop() {
        var running = launcher;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The system does not stop; see " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The number of a service's process now, 0 while there is none. */
    long pid(String service) {
        try {
            var file = data.resolve(service + ".pid");
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException e) {
            return 0;
        }
    }

    /** {@code kill -9} of a service and of all it started. */
    void kill(String service) {
        var process =
                ProcessHandle.of(pid(service)).orElseThrow(() -> new IllegalStateException(service + " does not run"));
        killAll(Stream.concat(Stream.of(process), process.descendants()).toList());
    }

    /** {@code kill -9} of the launcher and no other process. */
    void killLauncher() {
        killAll(ProcessHandle.of(pid("launcher")).stream().toList());
    }

    /** {@code kill -9} of every process, the one that would clear up among them. */
    void killEverything() {
        kill("launcher");
    }

    /** On a busy machine a killed process holds its locks for a moment more. */
    private static void killAll(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    boolean isAlive(String service) {
        return ProcessHandle.of(pid(service)).filter(ProcessHandle::isAlive).isPresent();
    }

    /** CPU time that gateway, server and engines have used so far: tells more than the clock on a busy machine. */
    double cpuMillis() {
        return Stream.of("gateway", "server", "postgres", "redis")
                .map(service -> ProcessHandle.of(pid(service)))
                .flatMap(Optional::stream)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToDouble(Duration::toMillis)
                .sum();
    }

    /** A superuser's session, for what is looked at from outside. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/agata", "postgres", databasePassword());
    }

    int databasePort() {
        return Integer.parseInt(property("ports.properties", "postgres"));
    }

    String databasePassword() {
        return property("secrets.properties", "postgres.superuser");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        end();
    }

    private void end() {
        stop();
        delete();
    }

    private List<String> command() {
        var jar = root.resolve("ops/embedded/target/agata-embedded-exec.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Not built: " + jar);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "start",
                "--root",
                root.toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--demo",
                "small");
    }

    private boolean isReady() {
        try {
            var said = Files.readString(output);
            var running = launcher;
            if (running != null && !running.isAlive()) {
                throw new IllegalStateException("The system does not start:\n" + said);
            }
            return said.contains("\nREADY ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String property(String file, String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name, "");
    }

    private void delete() {
        try {
            Files.deleteIfExists(output);
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
