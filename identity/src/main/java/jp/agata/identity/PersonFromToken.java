package jp.agata.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the person behind a verified token by {@code tid} and {@code oid}; never by mail or user name (ASVS 6.8.1). */
@Component
class PersonFromToken implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final People people;
    private final SignInProperties properties;

    PersonFromToken(People people, SignInProperties properties) {
        this.people = people;
        this.properties = properties;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var directoryTenant = uuid(token.getClaimAsString("tid"));
        if (!directoryTenant.equals(properties.directoryTenant())) {
            throw refusal("wrong_directory");
        }
        var person = people.signingIn(directoryTenant, uuid(token.getClaimAsString("oid")))
                .orElseThrow(() -> refusal("unknown_person"));
        return new SignedInPerson(Set.of(new SimpleGrantedAuthority("STAFF")), token, person);
    }

    private static UUID uuid(@Nullable String claim) {
        if (claim == null) {
            throw refusal("invalid_token");
        }
        try {
            return UUID.fromString(claim);
        } catch (IllegalArgumentException e) {
            throw refusal("invalid_token");
        }
    }

    private static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
