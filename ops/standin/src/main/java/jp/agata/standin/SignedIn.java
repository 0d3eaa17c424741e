package jp.agata.standin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** A person who has signed in here, how (with or without a second factor) and when. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final boolean multiFactor;
    private final Instant at;

    SignedIn(Person person, boolean multiFactor, Instant at) {
        super(List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at)
                .build()));
        this.person = person;
        this.multiFactor = multiFactor;
        this.at = at;
        setAuthenticated(true);
    }

    Person person() {
        return person;
    }

    boolean isMultiFactor() {
        return multiFactor;
    }

    Instant at() {
        return at;
    }

    List<String> methods() {
        return multiFactor ? List.of("pwd", "mfa") : List.of("pwd");
    }

    @Override
    public Object getPrincipal() {
        return person.oid();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && person.equals(that.person)
                && multiFactor == that.multiFactor
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, multiFactor, at);
    }
}
