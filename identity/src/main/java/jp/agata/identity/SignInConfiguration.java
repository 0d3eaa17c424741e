package jp.agata.identity;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The one way in: OpenID Connect with the prefecture's Entra ID. Nothing is fetched at start-up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    static final String REGISTRATION = "entra";

    @Bean
    ClientRegistrationRepository clientRegistrations(SignInProperties properties) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Microsoft 365")
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(properties.issuer())
                .authorizationUri(properties.browserAuthorizeUri())
                .tokenUri(properties.endpoint("/oauth2/v2.0/token"))
                .jwkSetUri(properties.endpoint("/discovery/v2.0/keys"))
                .providerConfigurationMetadata(Map.of("end_session_endpoint", properties.browserEndSessionUri()))
                .userNameAttributeName("oid")
                .build());
    }
}
