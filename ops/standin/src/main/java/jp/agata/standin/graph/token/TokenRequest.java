package jp.agata.standin.graph.token;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.agata.standin.Refusal;
import org.springframework.stereotype.Component;

/** The client credentials grant: an application proves who it is and gets a token for one resource. */
@Component
class TokenRequest {

    private static final String DEFAULT = "/.default";
    /** Resources other than Graph, for which a token can be had that Graph then does not accept. */
    private static final List<String> RESOURCES = List.of(
            Bearers.GRAPH, "https://graph.windows.net", "https://management.azure.com", "https://vault.azure.net");

    private final Registrations registrations;
    private final AccessTokens tokens;

    TokenRequest(Registrations registrations, AccessTokens tokens) {
        this.registrations = registrations;
        this.tokens = tokens;
    }

    Map<String, Object> grant(Map<String, String> form) throws Refused {
        var application = registrations.proven(form);
        var token = tokens.issue(application, resource(form.getOrDefault("scope", "")));
        var seconds = AccessTokens.LIFETIME.toSeconds();
        return Map.of("token_type", "Bearer", "expires_in", seconds, "ext_expires_in", seconds, "access_token", token);
    }

    // Libraries add "openid profile offline_access", which mean nothing for an application.
    static String resource(String scope) throws Refused {
        var asked = Arrays.stream(scope.split(" "))
                .filter(part -> part.endsWith(DEFAULT))
                .map(part -> part.substring(0, part.length() - DEFAULT.length()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.SCOPE_NOT_DEFAULT));
        return known(asked);
    }

    static String known(String resource) throws Refused {
        var bare = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
        if (!RESOURCES.contains(bare)) {
            throw new Refused(Refusal.RESOURCE_UNKNOWN);
        }
        return bare;
    }
}
