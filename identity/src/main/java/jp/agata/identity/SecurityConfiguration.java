package jp.agata.identity;

import java.time.Clock;
import jp.agata.access.PostDirectory;
import jp.agata.access.ScopeFilter;
import jp.agata.access.SessionLifeFilter;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Everything needs a signed-in person except the sign-in itself, static files and the supervisor's question. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {"/assets/**", "/error", "/actuator/health", "/signed-out", "/sign-in-failed"};

    @Bean
    SecurityFilterChain staff(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            PersonFromToken people,
            SignInTrail trail,
            ScopeFilter scope,
            Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + SignInConfiguration.REGISTRATION)
                        .authorizationEndpoint(end -> end.authorizationRequestResolver(new StepUp(registrations)))
                        .userInfoEndpoint(end -> end.oidcUserService(people))
                        .successHandler(trail)
                        .failureHandler(new SignInFailure()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                new RequestHeaderRequestMatcher("X-Requested-With"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(
                                        "/oauth2/authorization/" + SignInConfiguration.REGISTRATION),
                                request -> true))
                .logout(logout -> logout.logoutSuccessHandler(atEntraToo(registrations)))
                .headers(headers -> headers.disable())
                .addFilterBefore(new SessionLifeFilter(clock), SecurityContextHolderFilter.class)
                .addFilterAfter(scope, AuthorizationFilter.class)
                .build();
    }

    private static LogoutSuccessHandler atEntraToo(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setDefaultTargetUrl("/signed-out");
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return handler;
    }

    @Bean
    ScopeFilter scopeFilter(TenantRegistry tenants, PostDirectory posts) {
        return new ScopeFilter(tenants, posts);
    }

    /** The filter belongs to the chain above only; as a servlet filter of its own it would run twice. */
    @Bean
    FilterRegistrationBean<ScopeFilter> scopeFilterOnlyInChain(ScopeFilter scope) {
        var registration = new FilterRegistrationBean<>(scope);
        registration.setEnabled(false);
        return registration;
    }
}
