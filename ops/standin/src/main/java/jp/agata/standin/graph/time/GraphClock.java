package jp.agata.standin.graph.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The directory's time. It can be put forward and can run faster than real time; quotas, delays and expiry are counted in it. */
@Component
public class GraphClock implements Resettable {

    private record Setting(long realStart, long start, double speed) {

        long at(long real) {
            return start + Math.round((real - realStart) * speed);
        }
    }

    private final Clock clock;
    private volatile Setting setting;

    public GraphClock(Clock clock) {
        this.clock = clock;
        this.setting = real();
    }

    /** Milliseconds of the epoch. */
    public long now() {
        return setting.at(clock.millis());
    }

    public double speed() {
        return setting.speed();
    }

    public synchronized void advance(Duration by) {
        set(by.toMillis(), setting.speed());
    }

    public synchronized void run(double speed) {
        set(0, speed);
    }

    @Override
    public synchronized void reset() {
        setting = real();
    }

    private void set(long further, double speed) {
        if (further < 0 || speed <= 0) {
            throw new IllegalArgumentException("Time runs forward only");
        }
        var real = clock.millis();
        setting = new Setting(real, setting.at(real) + further, speed);
    }

    private Setting real() {
        var now = clock.millis();
        return new Setting(now, now, 1);
    }
}
