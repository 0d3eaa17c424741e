package jp.agata.roster;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNavigation {

    @Bean
    NavigationEntry rosterEntry() {
        return new NavigationEntry("名簿の取り込み", "rosters", 30, Permission.IMPORT_ROSTER, "import");
    }
}
