package jp.agata.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Saves of many classes at once, at a fixed pace or as fast as they go. */
final class Load {

    /** @param millis of each save answered 200, from the moment it was due */
    record Outcome(List<Double> millis, int errors, double seconds) {
        double perSecond() {
            return millis.size() / seconds;
        }
    }

    private final LinkedBlockingQueue<Lane> free;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();

    private Load(List<Lane> lanes) {
        this.free = new LinkedBlockingQueue<>(lanes);
    }

    /** As many saves a second as asked for, whether or not the system keeps up: who must wait, waits measured. */
    static Outcome paced(List<Lane> lanes, int seconds, int perSecond) {
        var load = new Load(lanes);
        var began = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long turn = 0; turn < (long) seconds * perSecond; turn++) {
                var due = began + turn * 1_000_000_000L / perSecond;
                sleepUntil(due);
                load.send(senders, due);
            }
        }
        return load.outcome(began);
    }

    /** That many savers, each sending as soon as it has its answer. */
    static Outcome fullSpeed(List<Lane> lanes, int seconds, int savers) {
        var began = System.nanoTime();
        return whileAsked(lanes, savers, () -> Numbers.secondsSince(began) < seconds);
    }

    /** The same, until that many saves were sent. */
    static Outcome saves(List<Lane> lanes, int saves, int savers) {
        var sent = new AtomicInteger();
        return whileAsked(lanes, savers, () -> sent.getAndIncrement() < saves);
    }

    private static Outcome whileAsked(List<Lane> lanes, int savers, BooleanSupplier asked) {
        var load = new Load(lanes);
        var began = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var saver = 0; saver < savers; saver++) {
                senders.execute(() -> {
                    while (asked.getAsBoolean()) {
                        load.save(load.nextLane(), System.nanoTime());
                    }
                });
            }
        }
        return load.outcome(began);
    }

    private void send(ExecutorService senders, long due) {
        var lane = nextLane();
        senders.execute(() -> save(lane, due));
    }

    private void save(Lane lane, long due) {
        try {
            if (lane.save() == 200) {
                millis.add(Numbers.millisSince(due));
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            errors.incrementAndGet();
        } finally {
            free.add(lane);
        }
    }

    private Lane nextLane() {
        try {
            var lane = free.poll(1, TimeUnit.MINUTES);
            if (lane == null) {
                throw new IllegalStateException("Every class waits for an answer");
            }
            return lane;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Outcome outcome(long began) {
        return new Outcome(List.copyOf(millis), errors.get(), Numbers.secondsSince(began));
    }

    private static void sleepUntil(long nanos) {
        var left = nanos - System.nanoTime();
        if (left > 0) {
            Pause.of(Duration.ofNanos(left));
        }
    }
}
