package jp.agata.standin.graph.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.agata.standin.Refusal;
import jp.agata.standin.graph.GraphSettings.Federation;
import jp.agata.standin.graph.GraphSettings.Registration;

/** A signed statement presented in place of a secret: by the application's own certificate, or by an identity provider it trusts. */
final class Assertion {

    private final SignedJWT token;
    private final JWTClaimsSet claims;

    private Assertion(SignedJWT token, JWTClaimsSet claims) {
        this.token = token;
        this.claims = claims;
    }

    static Assertion parse(String text) throws Refused {
        try {
            var token = SignedJWT.parse(text);
            return new Assertion(token, token.getJWTClaimsSet());
        } catch (ParseException e) {
            throw new Refused(Refusal.CERTIFICATE_UNKNOWN);
        }
    }

    /** Signs the application for itself, or one of its federations speaks for it. */
    void prove(Registration application, List<String> audiences, Clock clock) throws Refused {
        if (isSelfIssued(application)) {
            proveByCertificate(application, audiences);
        } else {
            proveByFederation(application);
        }
        if (claims.getExpirationTime() == null
                || claims.getExpirationTime().toInstant().isBefore(clock.instant())) {
            throw new Refused(Refusal.ASSERTION_EXPIRED);
        }
    }

    private boolean isSelfIssued(Registration application) {
        return application.clientId().equals(claims.getIssuer())
                && application.clientId().equals(claims.getSubject());
    }

    private void proveByCertificate(Registration application, List<String> audiences) throws Refused {
        var certificate = application.certificate();
        if (certificate == null
                || !isSignedBy(certificateKey(certificate))
                || claims.getAudience().stream().noneMatch(audiences::contains)) {
            throw new Refused(Refusal.CERTIFICATE_UNKNOWN);
        }
    }

    private void proveByFederation(Registration application) throws Refused {
        for (var federation : application.federations()) {
            if (isOf(federation) && keys(federation).stream().anyMatch(this::isSignedBy)) {
                return;
            }
        }
        throw new Refused(Refusal.FEDERATION_UNKNOWN);
    }

    private boolean isOf(Federation federation) {
        return federation.issuer().equals(claims.getIssuer())
                && federation.subject().equals(claims.getSubject())
                && claims.getAudience().contains(federation.audience());
    }

    private boolean isSignedBy(PublicKey key) {
        try {
            return token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static PublicKey certificateKey(Path file) {
        try {
            return publicKey(JWK.parseFromPEMEncodedX509Cert(Files.readString(file)))
                    .orElseThrow();
        } catch (JOSEException e) {
            throw new IllegalArgumentException(file.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PublicKey> keys(Federation federation) {
        try {
            return JWKSet.load(federation.keys().toFile()).getKeys().stream()
                    .flatMap(key -> publicKey(key).stream())
                    .toList();
        } catch (ParseException e) {
            throw new IllegalArgumentException(federation.keys().toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PublicKey> publicKey(JWK key) {
        try {
            return key instanceof AsymmetricJWK asymmetric ? Optional.of(asymmetric.toPublicKey()) : Optional.empty();
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }
}
