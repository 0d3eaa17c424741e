package jp.agata.attendance;

import jp.agata.access.Permission;
import jp.agata.homeroom.HomeroomAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceActions {

    @Bean
    HomeroomAction rollAction() {
        return new HomeroomAction("出欠をとる", "attendance/{homeroom}/{day}", 10, Permission.TAKE_ROLL);
    }

    @Bean
    HomeroomAction monthAction() {
        return new HomeroomAction("出席簿", "attendance/{homeroom}/month/{month}", 20, Permission.TAKE_ROLL);
    }
}
