package jp.agata.attendance;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceNavigation {

    @Bean
    NavigationEntry rollEntry() {
        return new NavigationEntry("nav.attendance", "attendance", 10, Permission.TAKE_ROLL, "roll");
    }

    @Bean
    NavigationEntry boardEntry() {
        return new NavigationEntry("nav.board", "attendance/board", 11, Permission.VIEW_BOARD, "chart");
    }
}
