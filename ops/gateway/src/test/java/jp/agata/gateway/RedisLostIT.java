package jp.agata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisLostIT {

    private final CellBackend cell = new CellBackend("A");
    private final RunningGateway gateway;

    RedisLostIT() throws IOException {
        gateway = new RunningGateway("--agata.gateway.limit-per-second=5", "--agata.gateway.limit-burst=5");
    }

    @BeforeEach
    void fillTable() throws Exception {
        fill();
        RunningGateway.until(() -> status() == 200);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        cell.close();
    }

    @Test
    void withoutRedisEverythingPassesAtOnceAndLimitsReturnWithIt() throws Exception {
        gateway.stopRedis();

        assertThat(slowestOf(40)).isLessThan(Duration.ofMillis(600));

        gateway.startRedis();
        gateway.put("agata:cell-addresses", "a", cell.address());
        Thread.sleep(2_500);
        assertThat(status())
                .as("a Redis that came back without memory does not empty the table")
                .isNotEqualTo(404);
        RunningGateway.until(() -> status() == 429);
    }

    @Test
    void aFrozenRedisCostsOneRequestAFifthOfASecond() throws Exception {
        gateway.freezeRedis(true);
        try {
            assertThat(slowestOf(40)).isLessThan(Duration.ofMillis(600));
            assertThat(Duration.ofNanos(timeOf(20))).isLessThan(Duration.ofSeconds(2));
        } finally {
            gateway.freezeRedis(false);
        }
        RunningGateway.until(() -> status() == 429);
    }

    private void fill() {
        gateway.put("agata:cell-addresses", "a", cell.address());
        gateway.put("agata:cells", "352012", "a");
    }

    private Duration slowestOf(int requests) {
        var slowest = 0L;
        for (var i = 0; i < requests; i++) {
            slowest = Math.max(slowest, timeOf(1));
        }
        return Duration.ofNanos(slowest);
    }

    private long timeOf(int requests) {
        var begin = System.nanoTime();
        for (var i = 0; i < requests; i++) {
            assertThat(status()).isEqualTo(200);
        }
        return System.nanoTime() - begin;
    }

    private int status() {
        try {
            return gateway.get("/352012/").statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
