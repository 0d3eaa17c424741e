package jp.agata.standin.graph.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Registration;
import org.springframework.stereotype.Component;

/** Issues and reads the tokens an application acts with for itself. They live in real time, whatever the directory's clock does. */
@Component
class AccessTokens {

    /** Entra's own unique token identifier. */
    static final String NUMBER = "uti";

    static final Duration LIFETIME = Duration.ofSeconds(3599);

    private final GraphSettings settings;
    private final AtomicLong issued = new AtomicLong();
    private final RSAKey key;
    private final Clock clock;

    AccessTokens(GraphSettings settings, JWKSource<SecurityContext> keys, Clock clock) throws KeySourceException {
        this.settings = settings;
        this.clock = clock;
        this.key = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst()
                .toRSAKey();
    }

    String issue(Registration application, String audience) {
        var now = clock.instant();
        var object = objectId(application).toString();
        var claims = new JWTClaimsSet.Builder()
                .issuer("https://sts.windows.net/" + settings.tenant() + "/")
                .audience(audience)
                .subject(object)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim("app_displayname", application.name())
                .claim("appid", application.clientId())
                .claim("idtyp", "app")
                .claim("oid", object)
                .claim("roles", application.roles())
                .claim("tid", settings.tenant())
                .claim(NUMBER, Long.toString(issued.incrementAndGet()))
                .claim("ver", "1.0")
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** How many there are by now; a token's number is how many there were with it. */
    long issued() {
        return issued.get();
    }

    /** What a token signed here says, whomever it is for and however old it is. */
    Optional<JWTClaimsSet> read(String text) {
        try {
            var token = SignedJWT.parse(text);
            return token.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    ? Optional.of(token.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The application's own object in the directory (service principal). */
    private static UUID objectId(Registration application) {
        return UUID.nameUUIDFromBytes(("service principal " + application.clientId()).getBytes(StandardCharsets.UTF_8));
    }
}
