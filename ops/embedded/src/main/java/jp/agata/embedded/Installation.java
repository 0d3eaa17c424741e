package jp.agata.embedded;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jp.agata.embedded.Refusal.Reason;

/** The supervised tree: everything at once, only the server after the engines; stopped the other way round. */
final class Installation {

    /** From what needs nothing to what needs the others. */
    static final List<String> SERVICES = List.of("postgres", "redis", "standin", "server", "gateway");

    private final List<Service> engines;
    private final List<Service> independent;
    private final Service server;
    private final List<Watched> started = new ArrayList<>();

    /** @param independent starts without the engines */
    Installation(List<Service> engines, List<Service> independent, Service server) {
        this.engines = engines;
        this.independent = independent;
        this.server = server;
    }

    void start() {
        var applications = new Starts();
        var base = new Starts();
        engines.forEach(base::begin);
        independent.forEach(applications::begin);
        base.await();
        applications.begin(server);
        applications.await();
    }

    /** Waits until a browser at the front door is let in or sent to sign in. */
    void awaitFrontDoor(HttpClient client, URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() < 400) {
                    return;
                }
            } catch (IOException e) {
                // The next attempt tells more.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            Pause.millis(100);
        }
        throw new Refusal(Reason.SERVICE_FAILED, Messages.text("service.gateway"), "gateway.log");
    }

    void stop() {
        List<Watched> running;
        synchronized (started) {
            running = started.stream()
                    .sorted(comparing((Watched watched) -> SERVICES.indexOf(watched.name()))
                            .reversed())
                    .toList();
        }
        // All are told before any is ended, so that none is brought back meanwhile.
        running.forEach(Watched::leave);
        running.forEach(Watched::stop);
    }

    private void start(Service service) {
        var watched = new Watched(service);
        synchronized (started) {
            started.add(watched);
        }
        try {
            watched.start();
        } catch (IllegalStateException e) {
            var refusal = new Refusal(Reason.SERVICE_FAILED, service.label(), service.name() + ".log");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Some services that start side by side. */
    private final class Starts {

        private final BlockingQueue<Optional<RuntimeException>> outcomes = new LinkedBlockingQueue<>();
        private int open;

        void begin(Service service) {
            open++;
            // Not a virtual thread: those that load classes hold their carrier, and on two cores two of them wait
            // for ever for the jar's lock of a third that finds none.
            Thread.ofPlatform().daemon().start(() -> outcomes.add(outcome(service)));
        }

        /** The first failure ends the wait; the others might still be starting for minutes. */
        void await() {
            try {
                for (; open > 0; open--) {
                    var failure = outcomes.take();
                    if (failure.isPresent()) {
                        throw failure.get();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }

        private Optional<RuntimeException> outcome(Service service) {
            try {
                start(service);
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(e);
            }
        }
    }
}
