package jp.agata.gateway;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

/** A gateway on a real Redis of its own. */
final class RunningGateway implements AutoCloseable {

    final int port = freePort();
    private final int redisPort = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private RedisServer redis;

    RunningGateway(String... settings) throws IOException {
        redis = startedRedis();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.data.redis.url=redis://127.0.0.1:" + redisPort,
                "--agata.gateway.default-cell=a"));
        arguments.addAll(List.of(settings));
        context = SpringApplication.run(Gateway.class, arguments.toArray(String[]::new));
    }

    void put(String hash, String field, String value) {
        withRedis(connection -> connection.sync().hset(hash, field, value));
    }

    void remove(String hash, String field) {
        withRedis(connection -> connection.sync().hdel(hash, field));
    }

    void stopRedis() throws IOException {
        redis.stop();
    }

    void startRedis() throws IOException {
        redis = startedRedis();
    }

    /** Stops Redis in its tracks, connections open, as a paging or overloaded machine does. */
    void freezeRedis(boolean frozen) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", redisProcess()).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill failed");
        }
    }

    private String process = "";

    private String redisProcess() {
        if (process.isEmpty()) {
            withRedis(connection -> process = connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith("process_id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("process_id:".length())
                    .strip());
        }
        return process;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpClient client() {
        return client;
    }

    static Duration until(BooleanSupplier condition) throws InterruptedException {
        var begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > Duration.ofSeconds(15).toNanos()) {
                throw new AssertionError("Never came true");
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() throws IOException {
        context.close();
        redis.stop();
    }

    private void withRedis(java.util.function.Consumer<StatefulRedisConnection<String, String>> work) {
        try (var redisClient = RedisClient.create("redis://127.0.0.1:" + redisPort);
                var connection = redisClient.connect()) {
            work.accept(connection);
        }
    }

    private RedisServer startedRedis() throws IOException {
        var server = RedisServer.newRedisServer()
                .port(redisPort)
                .setting("save \"\"")
                .setting("bind 127.0.0.1")
                .build();
        server.start();
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
