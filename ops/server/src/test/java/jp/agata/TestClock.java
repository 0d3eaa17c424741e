package jp.agata;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still in Japan until a test moves it. */
final class TestClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    TestClock(Instant now) {
        this(now, ZoneId.of("Asia/Tokyo"));
    }

    private TestClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** It is another time while the work is done: an earlier one, for sessions end twelve hours after they truly began. */
    void at(Instant then, Runnable work) {
        var before = now;
        now = then;
        try {
            work.run();
        } finally {
            now = before;
        }
    }

    /** For what waits for the server itself to notice; the test goes back when it is done. */
    void set(Instant then) {
        now = then;
    }

    void goBack() {
        now = RunningServer.NOW;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
