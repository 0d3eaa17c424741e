package jp.agata.embedded;

/** Keeps one service running: starts it again when its process ends, with growing pauses while that does not help. */
final class Watched {

    private static final long LONGEST_PAUSE = 30;
    private static final long STEADY_NANOS = 60_000_000_000L;

    private final Service service;
    private volatile boolean stopping;

    Watched(Service service) {
        this.service = service;
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
        var pause = 1L;
        while (!stopping) {
            var since = System.nanoTime();
            awaitEnd();
            if (stopping) {
                return;
            }
            pause = System.nanoTime() - since > STEADY_NANOS ? 1 : pause;
            Messages.say("service.ended", service.label(), pause);
            pause = bringBack(pause);
        }
    }

    /** Returns the pause before the attempt after this. */
    private long bringBack(long firstPause) {
        for (var pause = firstPause; !stopping; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            Pause.millis(1000 * pause);
            try {
                if (!stopping) {
                    service.start();
                    Messages.say("service.back", service.label());
                }
                return Math.min(2 * pause, LONGEST_PAUSE);
            } catch (RuntimeException e) {
                if (!stopping) {
                    Messages.say("service.again", service.label(), Math.min(2 * pause, LONGEST_PAUSE));
                }
            } finally {
                if (stopping) {
                    service.stop();
                }
            }
        }
        return 1;
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
