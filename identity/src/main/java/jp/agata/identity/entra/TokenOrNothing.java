package jp.agata.identity.entra;

import com.azure.core.credential.TokenCredential;
import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a token to the one host that is configured. To any other the library would send the request without a token and
 * without a word; here it is not sent at all.
 */
final class TokenOrNothing implements AuthenticationProvider {

    private static final String SCOPE = "https://graph.microsoft.com/.default";
    private static final String TOKEN = "Authorization";

    private final AuthenticationProvider provider;

    TokenOrNothing(TokenCredential credential, URI graph) {
        this.provider = new AzureIdentityAuthenticationProvider(credential, new String[] {graph.getHost()}, SCOPE);
    }

    @Override
    public void authenticateRequest(RequestInformation request, @Nullable Map<String, Object> context) {
        provider.authenticateRequest(request, context);
        if (!request.headers.containsKey(TOKEN)) {
            throw new IllegalStateException("No token is given to " + host(request));
        }
    }

    private static String host(RequestInformation request) {
        try {
            return String.valueOf(request.getUri().getHost());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
