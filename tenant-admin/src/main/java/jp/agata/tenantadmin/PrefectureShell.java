package jp.agata.tenantadmin;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This module's entry in the top band. */
@Configuration(proxyBeanMethods = false)
class PrefectureShell {

    @Bean
    NavigationEntry municipalitiesEntry() {
        return new NavigationEntry("市町", "municipalities", 10, Permission.MANAGE_TENANTS, "list");
    }
}
