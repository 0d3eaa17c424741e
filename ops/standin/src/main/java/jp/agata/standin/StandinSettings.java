package jp.agata.standin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the stand-in is told about its one directory and its one registered application.
 *
 * @param httpPort port of the unencrypted connector for the browser's sign-in page
 * @param keyFile where the signing key is kept, so that a restart does not invalidate running sign-ins; absent, each start makes a new key
 */
@ConfigurationProperties("agata.standin")
record StandinSettings(
        String directoryTenant,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        Path people,
        int httpPort,
        @DefaultValue("127.0.0.1") String httpAddress,
        String issuer,
        @Nullable Path keyFile) {

    String authorizePath() {
        return "/" + directoryTenant + "/oauth2/v2.0/authorize";
    }

    String tokenPath() {
        return "/" + directoryTenant + "/oauth2/v2.0/token";
    }

    String keysPath() {
        return "/" + directoryTenant + "/discovery/v2.0/keys";
    }

    String logoutPath() {
        return "/" + directoryTenant + "/oauth2/v2.0/logout";
    }

    String signInPath() {
        return "/" + directoryTenant + "/standin/sign-in";
    }

    /** The absolute address of a path, on the encrypted connector the issuer names. */
    String absolute(String path) {
        return origin(issuer) + path;
    }

    Set<String> applicationOrigins() {
        return redirectUris.stream().map(StandinSettings::origin).collect(Collectors.toUnmodifiableSet());
    }

    static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
