package jp.agata.identity.entra;

import java.time.Clock;
import java.util.Map;
import jp.agata.identity.transfers.Directory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A program with nothing in it but this package. */
@Configuration(proxyBeanMethods = false)
@Import(EntraConfiguration.class)
class StartProbe {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication(StartProbe.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(
                "agata.entra.directory-tenant", "5b7c9c5e-1111-4222-8333-0123456789ab",
                "agata.entra.directory.client-id", "agata",
                "agata.entra.directory.proof", "client-secret",
                "agata.entra.directory.client-secret", "hush"));
        try (var context = application.run(arguments)) {
            System.out.println("directories: " + context.getBeanNamesForType(Directory.class).length);
        }
    }
}
