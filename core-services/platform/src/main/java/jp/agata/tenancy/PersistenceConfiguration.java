package jp.agata.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Two sources of data that never mix: the tenant in scope (the default), and the prefecture's control schema by name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CellProperties.class)
class PersistenceConfiguration {

    @Bean
    TenantPasswords tenantPasswords(CellProperties properties) {
        return new TenantPasswords(properties.masterKey());
    }

    @Bean
    @Primary
    DataSource tenantDataSource(TenantPools pools) {
        return new TenantDataSource(pools);
    }

    @Bean
    @Primary
    JdbcClient tenantJdbcClient(DataSource tenantDataSource) {
        return JdbcClient.create(tenantDataSource);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("control")
    DataSource controlDataSource(CellProperties properties) {
        var config = new HikariConfig();
        config.setPoolName("control");
        config.setJdbcUrl(properties.control().url());
        config.setUsername(properties.control().username());
        config.setPassword(properties.control().password());
        config.setSchema("agata");
        config.setMaximumPoolSize(5);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("control")
    JdbcClient controlJdbcClient(@Qualifier("control") DataSource controlDataSource) {
        return JdbcClient.create(controlDataSource);
    }

    @Bean(defaultCandidate = false)
    PlatformTransactionManager controlTransactions(@Qualifier("control") DataSource controlDataSource) {
        return new JdbcTransactionManager(controlDataSource);
    }

    @Bean
    HibernatePropertiesCustomizer perTenantConnections(TenantPools pools) {
        return settings -> settings.putAll(Map.of(
                MultiTenancySettings.MULTI_TENANT_CONNECTION_PROVIDER, new TenantConnections(pools),
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentTenant()));
    }
}
