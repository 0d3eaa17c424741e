package jp.agata.embedded;

import java.time.Duration;

/** Keeps one service running: starts it again when its process ends, with growing pauses while that does not help. */
final class Watched {

    private static final int LONGEST_PAUSE = 32;
    private static final long STEADY_NANOS = 60_000_000_000L;

    private final Service service;
    private final Duration firstPause;
    private volatile boolean stopping;

    Watched(Service service) {
        this(service, Duration.ofSeconds(1));
    }

    /** @param firstPause before the first attempt to bring the service back; it doubles while that fails */
    Watched(Service service, Duration firstPause) {
        this.service = service;
        this.firstPause = firstPause;
    }

    void start() {
        service.start();
        Thread.ofPlatform().daemon().name("watch-" + service.name()).start(this::watch);
    }

    /** From now on its end is meant. */
    void leave() {
        stopping = true;
    }

    void stop() {
        leave();
        service.stop();
    }

    private void watch() {
        var pause = firstPause;
        while (!stopping) {
            var since = System.nanoTime();
            awaitEnd();
            if (stopping) {
                return;
            }
            pause = System.nanoTime() - since > STEADY_NANOS ? firstPause : pause;
            Messages.say("service.ended", service.label(), pause.toSeconds());
            pause = bringBack(pause);
        }
    }

    /** Returns the pause before the attempt after this one. */
    private Duration bringBack(Duration first) {
        for (var pause = first; ; pause = longer(pause)) {
            Pause.millis(pause.toMillis());
            if (stopping || isBack(longer(pause))) {
                return longer(pause);
            }
        }
    }

    private boolean isBack(Duration otherwise) {
        try {
            service.start();
            Messages.say("service.back", service.label());
            return true;
        } catch (RuntimeException e) {
            if (!stopping) {
                Messages.say("service.again", service.label(), otherwise.toSeconds());
            }
            return false;
        } finally {
            // Whoever stopped us meanwhile could not stop what was not there yet.
            if (stopping) {
                service.stop();
            }
        }
    }

    private Duration longer(Duration pause) {
        return pause.compareTo(firstPause.multipliedBy(LONGEST_PAUSE)) < 0 ? pause.multipliedBy(2) : pause;
    }

    private void awaitEnd() {
        try {
            service.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
