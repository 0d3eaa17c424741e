package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private final Restless service = new Restless();

    @Test
    void aServiceThatEndsByItselfIsStartedAgain() throws InterruptedException {
        var watched = new Watched(service, Duration.ofMillis(5), Duration.ofHours(1));
        watched.start();
        service.ends.add("crash");

        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("start");
        assertThat(service.events.poll(10, TimeUnit.SECONDS)).isEqualTo("start");
        watched.stop();
    }

    @Test
    void aStartThatFailsIsTriedAgain() throws InterruptedException {
        var watched = new Watched(service, Duration.ofMillis(5), Duration.ofHours(1));
        watched.start();
        service.failures.set(1);
        service.ends.add("crash");

        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("start");
        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("failure");
        assertThat(service.events.poll(10, TimeUnit.SECONDS)).isEqualTo("start");
        watched.stop();
    }

    @Test
    void oneThatEndsRightAfterItCameBackIsLeftAPause() throws InterruptedException {
        var watched = new Watched(service, Duration.ofHours(1), Duration.ofHours(1));
        watched.start();
        service.ends.add("first crash");
        service.ends.add("second crash");

        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("start");
        assertThat(service.events.poll(10, TimeUnit.SECONDS)).isEqualTo("start");
        assertThat(service.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
        watched.leave();
    }

    @Test
    void oneThatRanForAWhileIsStartedAgainAtOnceEachTime() throws InterruptedException {
        var watched = new Watched(service, Duration.ofHours(1), Duration.ZERO);
        watched.start();
        service.ends.add("first crash");
        service.ends.add("second crash");

        for (var start = 1; start <= 3; start++) {
            assertThat(service.events.poll(10, TimeUnit.SECONDS)).isEqualTo("start");
        }
        watched.stop();
    }

    @Test
    void aStoppedServiceStaysStopped() throws InterruptedException {
        var watched = new Watched(service, Duration.ofMillis(5), Duration.ofHours(1));
        watched.start();
        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("start");

        watched.stop();

        assertThat(service.events.poll(5, TimeUnit.SECONDS)).isEqualTo("stop");
        assertThat(service.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    /** Runs until an end is put into its queue. */
    private static final class Restless implements Service {

        final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public String name() {
            return "server";
        }

        @Override
        public void start() {
            if (failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                events.add("failure");
                throw new IllegalStateException("does not start");
            }
            events.add("start");
        }

        @Override
        public void awaitEnd() throws InterruptedException {
            ends.take();
        }

        @Override
        public void stop() {
            events.add("stop");
            ends.add("stop");
        }
    }
}
