package jp.agata.standin.graph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.agata.standin.graph.time.GraphClock;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();

    private final GraphClock clock = new GraphClock(Clock.fixed(Instant.parse("2027-03-31T15:00:00Z"), ZoneOffset.UTC));
    private final Replica replica = new Replica(clock);
    private final Links<Boolean> links = new Links<>(replica);

    @Test
    void withoutLagReadersSeeWhatIs() {
        links.put(GROUP, USER, true);
        assertThat(links.of(GROUP)).extracting(Link::target).containsExactly(USER);
        assertThat(links.ownersOf(USER)).containsExactly(GROUP);

        links.remove(GROUP, USER);
        assertThat(links.of(GROUP)).isEmpty();
        assertThat(links.ownersOf(USER)).isEmpty();
    }

    @Test
    void laggingReadersSeeWhatWas() {
        links.put(GROUP, USER, true);
        clock.advance(Duration.ofMinutes(1));
        replica.lagBy(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.of(GROUP)).hasSize(1);

        links.remove(GROUP, USER);
        assertThat(links.isLinked(GROUP, USER)).isFalse();
        assertThat(links.of(GROUP)).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        links.put(GROUP, USER, true);
        clock.advance(Duration.ofSeconds(15));
        assertThat(links.of(GROUP)).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        assertThat(links.of(GROUP)).hasSize(1);
    }

    @Test
    void lagNeverTakesBackWhatWasSeen() {
        links.put(GROUP, USER, true);
        assertThat(links.of(GROUP)).hasSize(1);

        replica.lagBy(Duration.ofMinutes(5));

        assertThat(links.of(GROUP)).hasSize(1);
    }
}
