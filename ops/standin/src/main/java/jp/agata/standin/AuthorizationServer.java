package jp.agata.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Spring Authorization Server under the addresses of Entra ID. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private final StandinSettings settings;

    AuthorizationServer(StandinSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, RefusalAnswers refusals) {
        http.securityMatcher(settings.authorizePath(), settings.tokenPath(), settings.keysPath());
        http.with(
                new OAuth2AuthorizationServerConfigurer(),
                server -> server.oidc(oidc -> {})
                        .authorizationEndpoint(endpoint -> endpoint.errorResponseHandler(refusals::toTheBrowser))
                        .clientAuthentication(client -> client.errorResponseHandler(refusals::toTheApplication))
                        .tokenEndpoint(endpoint -> endpoint.errorResponseHandler(refusals::toTheApplication)));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(signInPage(refusals)));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new AskingFilter(), LogoutFilter.class);
        http.headers(this::strict);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        // The one form is guarded by Sec-Fetch-Site (SignInController) so that a script needs a single request.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(this::strict);
        return http.build();
    }

    // form-action names the application too: browsers apply it to the redirects that follow the form.
    private void strict(HeadersConfigurer<HttpSecurity> headers) {
        var policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' "
                + String.join(
                        " ", settings.applicationOrigins().stream().sorted().toList());
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }

    // The whole request travels in the page's address, so that neither a restart nor a second tab loses it.
    private AuthenticationEntryPoint signInPage(RefusalAnswers refusals) {
        return (request, response, exception) -> {
            // Only a request whose application and return address were found good comes this far.
            if ("none".equals(request.getParameter("prompt"))) {
                refusals.toTheApplicationByBrowser(request, response, Refusal.INTERACTION_REQUIRED);
                return;
            }
            var query = request.getQueryString() == null ? "" : request.getQueryString();
            response.sendRedirect(
                    settings.signInPath() + "?continue=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        };
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer())
                .authorizationEndpoint(settings.authorizePath())
                .tokenEndpoint(settings.tokenPath())
                .jwkSetEndpoint(settings.keysPath())
                .build();
    }

    @Bean
    RegisteredClientRepository applications() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("agata")
                .clientId(settings.clientId())
                .clientSecret("{noop}" + settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(settings.redirectUris()))
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email", "offline_access")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws IOException, JOSEException, ParseException {
        var file = settings.keyFile();
        return new ImmutableJWKSet<>(file == null ? SigningKey.generated() : SigningKey.keptIn(file));
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> endedSessionsAreForgotten() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
