package jp.agata.identity.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant START = Instant.parse("2027-03-31T15:00:00Z");

    private final RehearsalTempo tempo = new RehearsalTempo(START);
    private final TokenBucket bucket = new TokenBucket(new TokenBucket.Rates(18, 10, 0.9), tempo);

    @Test
    void eighteenWritesASecond() throws InterruptedException {
        for (var n = 0; n < 100; n++) {
            bucket.take(18);
        }

        assertThat(passed()).isEqualTo(Duration.ofSeconds(99));
    }

    @Test
    void tenWhileTheLimitIsNear() throws InterruptedException {
        bucket.take(20);
        bucket.observe(OptionalDouble.of(0.93));
        bucket.take(20);
        bucket.take(20);

        assertThat(passed()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_200));
    }

    @Test
    void eighteenAgainWhenItIsFar() throws InterruptedException {
        bucket.observe(OptionalDouble.of(0.93));
        bucket.observe(OptionalDouble.empty());
        bucket.take(18);
        bucket.take(18);

        assertThat(passed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theWholeBucketSleepsWhenOneIsThrottled() throws InterruptedException {
        bucket.take(1);
        bucket.pause(Duration.ofSeconds(30));
        bucket.take(1);

        assertThat(passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    private Duration passed() {
        return Duration.between(START, tempo.instant());
    }
}
