package jp.agata;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Agata. Which roles this process has is {@code agata.roles}. */
@SpringBootApplication
@EnableScheduling
public class Server {

    /** 学校の一日は日本の一日: every date in the product is of this zone, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication();
        application.addListeners(new Release());
        var context = application.run(arguments);
        var environment = context.getEnvironment();
        if (environment.containsProperty("agata.command") || Release.isThis(environment)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
