package jp.agata.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.agata.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person known to the ledger, with the token that proved it; the session's principal is named by {@code oid}. */
class SignedInPerson extends DefaultOidcUser implements SignedIn {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;
    private final String displayName;

    SignedInPerson(Collection<? extends GrantedAuthority> authorities, OidcIdToken token, Person person) {
        super(authorities, token, "oid");
        this.person = person.id();
        this.displayName = person.name();
    }

    @Override
    public UUID person() {
        return person;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    /** 多要素の証は amr か、求めに応じて返された認証コンテキスト c1 (S2). */
    @Override
    public boolean multiFactor() {
        return has("amr", "mfa") || has("acrs", "c1");
    }

    private boolean has(String claim, String value) {
        return getClaim(claim) instanceof List<?> values && values.contains(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
