package jp.agata;

import java.util.List;
import java.util.Map;
import jp.agata.tenantadmin.MigrationAlone;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Makes of a process with role {@code migrate} alone one that serves nothing and needs neither a port nor Redis. */
final class Release implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static boolean isThis(Environment environment) {
        return "migrate".equals(environment.getProperty("agata.roles"));
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (isThis(environment)) {
            var properties = Map.<String, Object>of("spring.main.web-application-type", "none");
            environment.getPropertySources().addFirst(new MapPropertySource("release", properties));
            event.getSpringApplication().addPrimarySources(List.of(MigrationAlone.class));
        } else {
            event.getSpringApplication().addPrimarySources(List.of(Server.class));
        }
    }
}
