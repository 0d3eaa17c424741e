package jp.agata.staff;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffNavigation {

    @Bean
    NavigationEntry staffEntry() {
        return new NavigationEntry("nav.staff", "staff", 50, Permission.MANAGE_STAFF, "person");
    }
}
