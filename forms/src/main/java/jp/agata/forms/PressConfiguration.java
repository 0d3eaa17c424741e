package jp.agata.forms;

import java.nio.file.Path;
import jp.agata.reporting.engine.Press;
import jp.agata.reporting.engine.Templates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PressConfiguration {

    /** Without the file the server starts, and refuses to print with words on how to get it. */
    @Bean
    Press press(@Value("${agata.font:}") Path font) {
        return Press.of(font);
    }

    @Bean
    Templates templates() {
        return new Templates();
    }
}
