package jp.agata.standin;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The stand-in for Microsoft 365 as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Standin {

    public static void main(String[] arguments) {
        SpringApplication.run(Standin.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }
}
