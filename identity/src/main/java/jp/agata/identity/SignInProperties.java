package jp.agata.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The prefecture's Entra ID tenant.
 *
 * @param issuer {@code https://…/<directory tenant>/v2.0}
 * @param authorizeUri where the browser goes; derived from the issuer unless the browser sees another address
 * @param directoryTenant {@code tid} that every token must carry
 */
@ConfigurationProperties("agata.sign-in")
record SignInProperties(
        String issuer, @Nullable String authorizeUri, String clientId, String clientSecret, UUID directoryTenant) {

    String endpoint(String path) {
        return issuer.substring(0, issuer.length() - "/v2.0".length()) + path;
    }

    String browserAuthorizeUri() {
        return authorizeUri == null || authorizeUri.isBlank() ? endpoint("/oauth2/v2.0/authorize") : authorizeUri;
    }

    /** Where signing out goes on, so that the next person at a shared terminal is asked who they are. */
    String browserEndSessionUri() {
        return browserAuthorizeUri().replaceFirst("/authorize$", "/logout");
    }
}
