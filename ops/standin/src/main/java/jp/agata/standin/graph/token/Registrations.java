package jp.agata.standin.graph.token;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.agata.standin.Refusal;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The registered applications, and how one proves to be one of them. */
@Component
class Registrations {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final GraphSettings settings;
    private final List<String> audiences;
    private final Clock clock;

    Registrations(GraphSettings settings, @Value("${agata.standin.issuer}") String issuer, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var authority = issuer.replaceFirst("/v2\\.0$", "");
        this.audiences = List.of(authority + "/oauth2/v2.0/token", issuer);
    }

    Optional<Registration> find(@Nullable String clientId) {
        return settings.applications().stream()
                .filter(application -> application.clientId().equals(clientId))
                .findFirst();
    }

    Registration proven(Map<String, String> form) throws Refused {
        var application = find(form.get("client_id")).orElseThrow(() -> new Refused(Refusal.APPLICATION_UNKNOWN));
        var assertion = form.get("client_assertion");
        if (assertion != null) {
            if (!ASSERTION_TYPE.equals(form.get("client_assertion_type"))) {
                throw new Refused(Refusal.PROOF_MISSING);
            }
            Assertion.parse(assertion).prove(application, audiences, clock);
            return application;
        }
        var secret = form.get("client_secret");
        if (secret == null) {
            throw new Refused(Refusal.PROOF_MISSING);
        }
        if (!secret.equals(application.clientSecret())) {
            throw new Refused(Refusal.SECRET_WRONG);
        }
        return application;
    }
}
