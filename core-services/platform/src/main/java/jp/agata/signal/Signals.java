package jp.agata.signal;

import java.util.function.Consumer;

/** Word to all servers, this one too, that something has changed. */
public interface Signals {

    /** Soon, and once for all that is sent meanwhile; tried again until it is away or this server ends. */
    void send(String subject);

    /** Every signal from now on, in no certain order. The listener must not linger. */
    void listen(Consumer<String> listener);

    /** Whether signals arrive at present. While they do not, one must look for oneself. */
    boolean areHeard();
}
