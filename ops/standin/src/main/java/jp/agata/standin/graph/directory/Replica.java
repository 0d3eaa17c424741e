package jp.agata.standin.graph.directory;

import java.time.Duration;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.time.Resettable;
import org.springframework.stereotype.Component;

/** The copy of the directory that answers reads. It may lag; it never shows less than it has shown before the lag began. */
@Component
public class Replica implements Resettable {

    private final GraphClock clock;
    private volatile long lag;
    private volatile long floor = Long.MIN_VALUE;

    public Replica(GraphClock clock) {
        this.clock = clock;
    }

    public synchronized void lagBy(Duration delay) {
        if (delay.toMillis() != lag) {
            floor = Math.max(floor, clock.now() - lag);
            lag = delay.toMillis();
        }
    }

    @Override
    public synchronized void reset() {
        lag = 0;
        floor = Long.MIN_VALUE;
    }

    long now() {
        return clock.now();
    }

    /** The moment whose state a reader sees. */
    public long view() {
        return Math.max(clock.now() - lag, floor);
    }

    boolean isExact() {
        return lag == 0;
    }
}
