package jp.agata.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A cell's server that tells what reached it. */
final class CellBackend implements AutoCloseable {

    final AtomicInteger dropped = new AtomicInteger();
    private final String name;
    private final DisposableServer server;

    CellBackend(String name) {
        this.name = name;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().contains("/events")) {
            return events(response);
        }
        if (request.uri().contains("/drop")) {
            return drop(request);
        }
        var headers = request.requestHeaders().entries().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return response.sendString(Mono.just(name + " " + request.method() + " " + request.uri() + "\n" + headers));
    }

    private static Publisher<Void> events(HttpServerResponse response) {
        return response.sse()
                .sendString(Flux.interval(Duration.ZERO, Duration.ofMillis(700))
                        .take(3)
                        .map(number -> "data: " + number + "\n\n"));
    }

    private Publisher<Void> drop(HttpServerRequest request) {
        return request.receive().aggregate().then(Mono.fromRunnable(() -> {
            dropped.incrementAndGet();
            request.withConnection(connection -> connection.dispose());
        }));
    }
}
