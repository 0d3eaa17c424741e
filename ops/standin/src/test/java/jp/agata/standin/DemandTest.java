package jp.agata.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final String STEP_UP = "claims="
            + URLEncoder.encode(
                    "{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}", StandardCharsets.UTF_8);

    @Test
    void anEssentialContextNeedsASecondFactor() {
        assertThat(Demand.ofQuery(STEP_UP).contexts()).containsExactly("c1");
        assertThat(Demand.ofQuery(STEP_UP).isMetBy(signedIn(false))).isFalse();
        assertThat(Demand.ofQuery(STEP_UP).isMetBy(signedIn(true))).isTrue();
    }

    @Test
    void aContextThatIsNotEssentialForcesNothing() {
        var demand = Demand.ofClaims("{\"id_token\":{\"acrs\":{\"values\":[\"c1\",\"c2\"]}}}");

        assertThat(demand.contexts()).containsExactly("c1", "c2");
        assertThat(demand.isMetBy(signedIn(false))).isTrue();
    }

    @Test
    void nonsenseInClaimsDemandsNothing() {
        assertThat(Demand.ofQuery("claims=%7B%7B").isMetBy(signedIn(false))).isTrue();
        assertThat(Demand.ofClaims(null).contexts()).isEmpty();
    }

    private static SignedIn signedIn(boolean multiFactor) {
        var person = new Person("oid", "E1", "名", "な", "e1@demo.example", "職", "市", true, List.of());
        return new SignedIn(person, multiFactor, Instant.EPOCH);
    }
}
