package jp.agata.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final String STEP_UP = "claims="
            + URLEncoder.encode(
                    "{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}", StandardCharsets.UTF_8);

    @Test
    void anEssentialContextNeedsASecondFactor() {
        assertThat(Demand.of(STEP_UP).contexts()).containsExactly("c1");
        assertThat(Demand.of(STEP_UP).isMetBy(signedIn(false, 0), NOW)).isFalse();
        assertThat(Demand.of(STEP_UP).isMetBy(signedIn(true, 0), NOW)).isTrue();
    }

    @Test
    void anOldSignInDoesNotMeetMaxAge() {
        assertThat(Demand.of("max_age=900").isMetBy(signedIn(true, 901), NOW)).isFalse();
        assertThat(Demand.of("max_age=900").isMetBy(signedIn(true, 899), NOW)).isTrue();
    }

    @Test
    void promptLoginAsksEvenTheFreshlySignedIn() {
        assertThat(Demand.of("prompt=login").isMetBy(signedIn(true, 0), NOW)).isFalse();
    }

    @Test
    void nonsenseInClaimsDemandsNothing() {
        assertThat(Demand.of("claims=%7B%7B&max_age=x").isMetBy(signedIn(false, 0), NOW))
                .isTrue();
    }

    private static SignedIn signedIn(boolean multiFactor, long secondsAgo) {
        var person = new Person("oid", "E1", "名", "な", "e1@demo.example", "職", "市", true, List.of());
        return new SignedIn(person, multiFactor, NOW.minus(Duration.ofSeconds(secondsAgo)));
    }
}
