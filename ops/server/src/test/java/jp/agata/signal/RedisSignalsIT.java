package jp.agata.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import jp.agata.embedded.EmbeddedRedis;
import jp.agata.embedded.TestEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Two servers and a Redis of their own, which may go away. */
class RedisSignalsIT {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private record Node(
            RedisSignals signals,
            RedisMessageListenerContainer container,
            LettuceConnectionFactory connections,
            List<String> heard) {

        static Node of(EmbeddedRedis redis) throws Exception {
            var connections = new LettuceConnectionFactory(
                    (RedisStandaloneConfiguration) LettuceConnectionFactory.createRedisConfiguration(redis.url()),
                    LettuceClientConfiguration.builder().commandTimeout(SILENCE).build());
            connections.afterPropertiesSet();
            connections.start();
            var signals = new RedisSignals(new StringRedisTemplate(connections), SILENCE);
            var heard = new CopyOnWriteArrayList<String>();
            signals.listen(heard::add);
            var container = new SignalConfiguration().signalListening(connections, signals);
            container.afterPropertiesSet();
            container.start();
            return new Node(signals, container, connections, heard);
        }

        boolean isHeardAfterBeat() {
            signals.beat();
            return signals.areHeard();
        }

        void end() throws Exception {
            signals.destroy();
            container.destroy();
            connections.destroy();
        }
    }

    private EmbeddedRedis redis = TestEngines.shared().anotherRedis("signals", 0);
    private Node one;
    private Node two;

    @BeforeEach
    void begin() throws Exception {
        one = Node.of(redis);
        two = Node.of(redis);
    }

    @AfterEach
    void end() throws Exception {
        one.end();
        two.end();
        redis.close();
    }

    @Test
    void everyServerHearsOnceOfWhatWasSentTogether() {
        IntStream.range(0, 50).forEach(_ -> one.signals().send("board/352136/a"));
        one.signals().send("board/352136/b");

        await().untilAsserted(() -> assertThat(List.of(one.heard(), two.heard()))
                .allSatisfy(heard -> assertThat(heard).containsExactlyInAnyOrder("board/352136/a", "board/352136/b")));
    }

    @Test
    void aServerKnowsWhenItHearsNothingAndWhenItHearsAgain() {
        assertThat(one.signals().areHeard()).isFalse();
        await().until(one::isHeardAfterBeat);

        var port = redis.port();
        redis.kill();
        one.signals().send("board/352136/a");
        await().atMost(Duration.ofSeconds(20)).until(() -> !one.isHeardAfterBeat());

        redis = TestEngines.shared().anotherRedis("signals", port);
        await().atMost(Duration.ofSeconds(30)).until(() -> one.isHeardAfterBeat() && two.isHeardAfterBeat());
        two.signals().send("board/352136/b");
        await().untilAsserted(() -> assertThat(one.heard()).contains("board/352136/b"));
    }
}
