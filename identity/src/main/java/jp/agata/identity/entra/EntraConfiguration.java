package jp.agata.identity.entra;

import java.time.Clock;
import jp.agata.identity.transfers.Directory;
import jp.agata.identity.transfers.DirectoryChanges;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Microsoft 365 for the worker, if there is one, and not before it is asked for something. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${agata.roles:worker}'.contains('worker')")
@ConditionalOnProperty("agata.entra.directory.client-id")
@EnableConfigurationProperties(EntraProperties.class)
class EntraConfiguration {

    @Bean
    @Lazy
    Directory entraDirectory(EntraProperties properties, Clock clock) {
        return Connections.of(properties).directory(clock);
    }

    @Bean
    @Lazy
    DirectoryChanges entraChanges(EntraProperties properties) {
        return Connections.of(properties).changes();
    }
}
