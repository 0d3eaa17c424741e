package jp.agata.identity.entra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;
import java.util.UUID;

/** What a cluster mounts into a workload. */
final class WorkloadToken {

    private static final RSAKey KEY = generated();

    private WorkloadToken() {}

    static String publicKeys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    static String signed() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer(StandinProcess.ISSUER)
                        .subject(StandinProcess.SUBJECT)
                        .audience("api://AzureADTokenExchange")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(new Date(System.currentTimeMillis() + 600_000))
                        .build());
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).keyID("issuer").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
