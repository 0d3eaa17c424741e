package jp.agata.embedded;

/** Waiting, with an interruption told to the caller as what it is here: the end of the wait. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    static void forever() {
        while (true) {
            millis(Long.MAX_VALUE);
        }
    }
}
