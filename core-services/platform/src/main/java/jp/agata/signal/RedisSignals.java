package jp.agata.signal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One channel for all subjects. A beat every few seconds tells whether anything sent now would arrive. */
@Component
class RedisSignals implements Signals, MessageListener, DisposableBean {

    static final String CHANNEL = "agata:signals";

    private static final Logger LOG = LoggerFactory.getLogger(RedisSignals.class);
    private static final String BEAT = "";
    private static final long BEAT_MILLIS = 5_000;
    /** Two beats may be missed. */
    private static final Duration SILENCE = Duration.ofMillis(3 * BEAT_MILLIS);

    private static final Duration GATHERING = Duration.ofMillis(300);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final StringRedisTemplate redis;
    private final Duration silence;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile long heardAt;
    private volatile boolean ending;

    @Autowired
    RedisSignals(StringRedisTemplate redis) {
        this(redis, SILENCE);
    }

    RedisSignals(StringRedisTemplate redis, Duration silence) {
        this.redis = redis;
        this.silence = silence;
        this.heardAt = System.nanoTime() - silence.toNanos();
    }

    @Override
    public void send(String subject) {
        if (waiting.add(subject)) {
            Thread.ofVirtual().name("signal").start(() -> deliver(subject));
        }
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean areHeard() {
        return System.nanoTime() - heardAt < silence.toNanos();
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        heardAt = System.nanoTime();
        var subject = new String(message.getBody(), StandardCharsets.UTF_8);
        if (!subject.equals(BEAT)) {
            listeners.forEach(listener -> listener.accept(subject));
        }
    }

    // At a fixed rate, because tasks with a fixed delay share one thread and might keep it waiting.
    @Scheduled(fixedRate = BEAT_MILLIS)
    void beat() {
        publish(BEAT);
    }

    /** What waits now is for servers that will look for themselves when they hear nothing. */
    @Override
    public void destroy() {
        ending = true;
    }

    private void deliver(String subject) {
        try {
            Thread.sleep(GATHERING);
            // Before it is sent: what changes from here on needs a signal of its own.
            waiting.remove(subject);
            while (!publish(subject) && !ending) {
                Thread.sleep(BEFORE_NEXT_TRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean publish(String subject) {
        try {
            redis.convertAndSend(CHANNEL, subject);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("Redis takes no signal", e);
            return false;
        }
    }
}
