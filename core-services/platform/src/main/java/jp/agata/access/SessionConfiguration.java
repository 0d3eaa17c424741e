package jp.agata.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository.RedisSession;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions in Redis, indexed by principal so that all of a person's can be ended at once. Idle limit 30 minutes (S10). */
@Configuration(proxyBeanMethods = false)
@EnableRedisIndexedHttpSession(redisNamespace = "agata:session", maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {

    @Bean
    @Primary
    SparingSessions<RedisSession> sparingSessions(RedisIndexedSessionRepository redis) {
        return new SparingSessions<>(redis);
    }

    @Bean
    OpenSessions openSessions(RedisIndexedSessionRepository redis) {
        return new OpenSessions(redis);
    }

    @Bean
    FilterRegistrationBean<SessionReading> sessionReading(SparingSessions<RedisSession> sessions) {
        var registration = new FilterRegistrationBean<>(new SessionReading(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    CookieSerializer cookieSerializer(@Value("${agata.cookie-secure:true}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        // __Host- は Secure・Path=/・Domain なしをブラウザーに守らせる (ASVS 3.3.3)
        cookie.setCookieName(secure ? "__Host-agata" : "agata");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
