package jp.agata.reporting.engine;

import jp.agata.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The server's press, warmed up beside the first requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FontProperties.class)
class PressConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PressConfiguration.class);

    @Bean
    Press press(FontProperties properties) {
        return Press.of(properties.font());
    }

    @EventListener
    void warmUp(ApplicationReadyEvent ready) {
        Press press = ready.getApplicationContext().getBean(Press.class);
        Thread.ofPlatform().daemon().name("press-warm-up").start(() -> warmUp(press));
    }

    private static void warmUp(Press press) {
        try {
            LOG.info("Forms print with {}", press.font());
            new WarmUp(press).run();
        } catch (Problem noFont) {
            LOG.warn("Forms cannot be printed: {}. Set agata.font to ipamjm.ttf", noFont.getMessage());
        }
    }
}
