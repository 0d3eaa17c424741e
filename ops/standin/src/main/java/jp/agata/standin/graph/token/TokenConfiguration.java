package jp.agata.standin.graph.token;

import jp.agata.standin.RefusalAnswers;
import jp.agata.standin.graph.recording.Recording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** Asks for its collaborators only when a token is wanted: a filter is made at the start, which must stay short. */
    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter(
            @Value("${agata.standin.directory-tenant}") String tenant,
            ObjectProvider<TokenRequest> requests,
            ObjectProvider<RefusalAnswers> refusals,
            ObjectProvider<Recording> recording) {
        var registration = new FilterRegistrationBean<>(new TokenFilter(requests, refusals, recording));
        registration.addUrlPatterns("/" + tenant + "/oauth2/v2.0/token");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
