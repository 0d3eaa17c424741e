package jp.agata.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import jp.agata.embedded.Refusal.Reason;

/** The supervised tree: engines first, then the three programs side by side; stopped the other way round. */
final class Installation {

    /** In the order of starting. */
    static final List<String> SERVICES = List.of("postgres", "redis", "standin", "server", "gateway");

    private final List<Service> engines;
    private final List<Application> applications;
    private final List<Watched> started = new ArrayList<>();

    Installation(List<Service> engines, List<Application> applications) {
        this.engines = engines;
        this.applications = applications;
    }

    void start() {
        engines.forEach(this::start);
        var outcomes = new LinkedBlockingQueue<Optional<RuntimeException>>();
        applications.forEach(application -> Thread.startVirtualThread(() -> outcomes.add(outcome(application))));
        try {
            for (var i = 0; i < applications.size(); i++) {
                // The first failure ends the wait; the others might still be starting for minutes.
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

    private Optional<RuntimeException> outcome(Application application) {
        try {
            start(application);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
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
            running = List.copyOf(started).reversed();
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
}
