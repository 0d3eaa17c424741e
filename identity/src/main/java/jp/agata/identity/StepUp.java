package jp.agata.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks Entra for a second factor when the sign-in link carries {@code ?acrs=c1}: 重要性分類 II 以上を開く前. */
class StepUp implements OAuth2AuthorizationRequestResolver {

    private static final String MULTI_FACTOR = "{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

    private final ClientRegistrationRepository registrations;

    StepUp(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return resolver(request).resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return resolver(request).resolve(request, registration);
    }

    private OAuth2AuthorizationRequestResolver resolver(HttpServletRequest request) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        Consumer<OAuth2AuthorizationRequest.Builder> proofKey = OAuth2AuthorizationRequestCustomizers.withPkce();
        resolver.setAuthorizationRequestCustomizer(
                "c1".equals(request.getParameter("acrs"))
                        ? proofKey.andThen(
                                builder -> builder.additionalParameters(extra -> extra.put("claims", MULTI_FACTOR)))
                        : proofKey);
        return resolver;
    }
}
