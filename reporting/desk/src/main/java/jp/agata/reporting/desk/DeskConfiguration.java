package jp.agata.reporting.desk;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NavigationEntry formsEntry() {
        return new NavigationEntry("帳票", "forms", 40, Permission.PRINT, "print");
    }
}
