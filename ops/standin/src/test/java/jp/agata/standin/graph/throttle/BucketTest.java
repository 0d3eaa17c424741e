package jp.agata.standin.graph.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketTest {

    private final Bucket bucket = new Bucket(new Limit("scope", "reason", 100, Duration.ofSeconds(10)), 0);

    @Test
    void letsTheLimitThroughAtOnce() {
        assertThat(bucket.charge(100, 0).delay()).isZero();
        assertThat(bucket.charge(1, 0).delay()).isPositive();
    }

    @Test
    void runsOutEvenly() {
        bucket.charge(100, 0);

        assertThat(bucket.charge(50, 5_000).delay()).isZero();
        assertThat(bucket.charge(1, 5_000).delay()).isPositive();
        assertThat(bucket.charge(0, 15_000).share()).isLessThan(0.1);
    }

    @Test
    void whoIsRefusedIsChargedToo() {
        bucket.charge(100, 0);
        var first = bucket.charge(10, 0);
        var second = bucket.charge(10, 0);

        assertThat(second.delay()).isGreaterThan(first.delay());
        assertThat(second.share()).isEqualTo(1.2);
    }

    @Test
    void useIsNotCountedWithoutEnd() {
        for (int i = 0; i < 1_000; i++) {
            bucket.charge(10, 0);
        }
        assertThat(bucket.charge(0, 0).share()).isEqualTo(1.8);
    }
}
