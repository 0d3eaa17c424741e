package jp.agata.embedded;

/** One process of the installation, as the supervisor sees it. */
interface Service {

    /** The part of its file names and of its message key. */
    String name();

    /** Starts it and returns when it does its work; throws if it does not come to that. */
    void start();

    /** Waits until its process ends, by itself or by {@link #stop}. */
    void awaitEnd() throws InterruptedException;

    void stop();

    default String label() {
        return Messages.text("service." + name());
    }
}
