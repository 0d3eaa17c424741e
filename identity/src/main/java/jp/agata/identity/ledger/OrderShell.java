package jp.agata.identity.ledger;

import jp.agata.access.Permission;
import jp.agata.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This page's entry in the top band. */
@Configuration(proxyBeanMethods = false)
class OrderShell {

    @Bean
    NavigationEntry ordersEntry() {
        return new NavigationEntry("nav.orders", "orders", 20, Permission.VIEW_ORDERS, "people");
    }
}
