package jp.agata.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Redis of our own on 127.0.0.1 with a password, whose sessions survive a restart (append-only file). */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final String password;
    private final ChildProcess process;

    private EmbeddedRedis(int port, String password, ChildProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** Starts Redis in {@code folder} and returns when it answers; what an earlier run left running is ended first. */
    public static EmbeddedRedis start(Path folder, int port, String password) {
        var pidFile = new PidFile(folder.resolveSibling(folder.getFileName() + ".pid"));
        pidFile.endOrphan("TERM");
        var log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            Folders.createPrivate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = new EngineBinaries(Folders.engineCache()).redisServer();
        // The configuration, with the password, goes in by standard input: nothing of it is on disk or in the process
        // list.
        var process = ChildProcess.start(
                EngineUser.command(folder, List.of(server.toString(), "-")),
                folder,
                Map.of(),
                pidFile,
                log,
                configuration(folder, port, password));
        var redis = new EmbeddedRedis(port, password, process);
        redis.awaitAnswer(log);
        return redis;
    }

    public int port() {
        return port;
    }

    /** {@code redis://:password@127.0.0.1:port} */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server process ends, by itself or by {@link #close}. */
    public void awaitEnd() throws InterruptedException {
        process.await();
    }

    /** Stops with everything on disk. */
    @Override
    public void close() {
        process.stop(PATIENCE);
    }

    /** Kills the server process without warning, as a crash would. */
    public void kill() {
        process.kill();
    }

    private static String configuration(Path folder, int port, String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                aof-load-truncated yes
                save ""
                maxmemory-policy noeviction
                daemonize no
                """.formatted(port, password, folder);
    }

    private void awaitAnswer(Path log) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.kill();
                throw new IllegalStateException("Redis does not start; see " + log);
            }
            Pause.millis(20);
        }
    }

    /** Sets fields of a hash; keys and values are plain words without spaces. */
    public void putAll(String key, Map<String, String> fields) {
        var command = new StringBuilder("HSET ").append(key);
        fields.forEach(
                (field, value) -> command.append(' ').append(field).append(' ').append(value));
        try {
            var answer = ask(command.toString());
            if (!answer.startsWith(":")) {
                throw new IllegalStateException("Redis answers " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            // A server that still loads its file answers an error.
            return "+PONG".equals(ask("PING"));
        } catch (IOException e) {
            return false;
        }
    }

    private String ask(String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var lines = "AUTH " + password + "\r\n" + command + "\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            reader.readLine();
            return String.valueOf(reader.readLine());
        }
    }
}
