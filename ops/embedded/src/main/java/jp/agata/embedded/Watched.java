package jp.agata.embedded;

import java.time.Duration;

/**
 * Keeps one service running: starts it again at once when its process ends, and after growing pauses when that does not
 * help, because the start fails or the process ends again right away.
 */
final class Watched {

    private static final int LONGEST_PAUSE = 32;

    private final Service service;
    private final Duration shortestPause;
    private final Duration steady;
    private volatile boolean stopping;

    Watched(Service service) {
        this(service, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    /**
     * @param shortestPause before the second attempt to bring the service back; it doubles while that fails
     * @param steady how long a process must have run for its end to be a first one
     */
    Watched(Service service, Duration shortestPause, Duration steady) {
        this.service = service;
        this.shortestPause = shortestPause;
        this.steady = steady;
    }

    String name() {
        return service.name();
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
        var pause = Duration.ZERO;
        while (!stopping) {
            var since = System.nanoTime();
            awaitEnd();
            if (stopping) {
                return;
            }
            var ran = Duration.ofNanos(System.nanoTime() - since);
            pause = ran.compareTo(steady) < 0 ? pause : Duration.ZERO;
            sayEnded(pause);
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

    private void sayEnded(Duration pause) {
        if (pause.isZero()) {
            Messages.say("service.ended.now", service.label());
        } else {
            Messages.say("service.ended", service.label(), pause.toSeconds());
        }
    }

    private Duration longer(Duration pause) {
        if (pause.isZero()) {
            return shortestPause;
        }
        return pause.compareTo(shortestPause.multipliedBy(LONGEST_PAUSE)) < 0 ? pause.multipliedBy(2) : pause;
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
