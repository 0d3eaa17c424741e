package jp.agata.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(10));

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.JAPAN);
    }

    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry("nav.home", "", 0, null, "home");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TenantPages());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/")
                .setCacheControl(SHORTLY);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(SHORTLY);
    }

    private static String htmxVersion() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars.npm/htmx.org/pom.properties"))
                    .getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The htmx webjar is not on the class path", e);
        }
    }
}
