package jp.agata.gateway;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;

/** The gateway as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {

    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }

    // The address is a placeholder that CellRouting replaces; the health of the servers behind is nobody's business
    // here.
    @Bean
    RouteLocator everythingToTheCells(RouteLocatorBuilder routes) {
        return routes.routes()
                .route("cells", route -> route.path("/actuator/**").negate().uri("http://cell.invalid"))
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }
}
