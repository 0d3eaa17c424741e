package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.agata.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every refusal has its Japanese text, in a bundle the server really reads. */
class ProblemTextsTest {

    private final ResourceBundleMessageSource messages = messages();

    @Test
    void everyRefusalHasAJapaneseText() {
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(5);
        assertThat(codes)
                .allSatisfy(code -> assertThat(messages.getMessage(code.messageKey(), null, "", Locale.JAPAN))
                        .as(code.messageKey())
                        .containsPattern("[\\p{IsHiragana}\\p{IsHan}]"));
    }

    /** MessageFormat swallows single quotes and fails on stray braces only when shown. */
    @Test
    void everyTextCanBeFilled() {
        var arguments = new Object[] {"一", "二", "三", "四", "五", "六"};

        assertThat(codes())
                .allSatisfy(code -> assertThat(messages.getMessage(code.messageKey(), arguments, "", Locale.JAPAN))
                        .as(code.messageKey())
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    private static List<ProblemCode> codes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        return scanner.findCandidateComponents("jp.agata").stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())))
                .filter(Class::isEnum)
                .filter(type -> !type.getName().contains("Sample"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        var messages = new ResourceBundleMessageSource();
        var names = settings.getObject();
        messages.setBasenames(String.valueOf(names == null ? "" : names.getProperty("spring.messages.basename"))
                .split(","));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
