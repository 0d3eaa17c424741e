package jp.agata.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Gives the ID token the claims Entra ID (v2.0) gives, and takes away those only this framework adds. */
@Component
class EntraClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final StandinSettings settings;

    EntraClaims(StandinSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                || !(context.getPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        var person = signedIn.person();
        var clientId = context.getRegisteredClient().getClientId();
        context.getClaims()
                .subject(pairwiseSubject(person.oid(), clientId))
                .claim("oid", person.oid())
                .claim("tid", settings.directoryTenant())
                .claim("preferred_username", person.upn())
                .claim("name", person.name())
                .claim("amr", signedIn.methods())
                .claim("ver", "2.0")
                .claims(claims -> {
                    claims.remove("azp");
                    claims.remove("sid");
                });
        addRoles(context, person);
        addContexts(context, signedIn);
    }

    // Entra leaves an empty list out altogether.
    private static void addRoles(JwtEncodingContext context, Person person) {
        if (!person.roles().isEmpty()) {
            context.getClaims().claim("roles", person.roles());
        }
    }

    private static void addContexts(JwtEncodingContext context, SignedIn signedIn) {
        var authorization = context.getAuthorization();
        if (authorization == null || !signedIn.isMultiFactor()) {
            return;
        }
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        if (request == null) {
            return;
        }
        var claims = request.getAdditionalParameters().get("claims");
        var contexts =
                Demand.ofClaims(claims instanceof String text ? text : null).contexts();
        if (!contexts.isEmpty()) {
            context.getClaims().claim("acrs", contexts);
        }
    }

    private static String pairwiseSubject(String oid, String clientId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((oid + "|" + clientId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
