package jp.agata.student;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudentPages {

    @Bean
    NavigationEntry homeroomsEntry() {
        return new NavigationEntry("nav.homerooms", "homerooms", 60, Permission.VIEW_STUDENT, "people");
    }
}
