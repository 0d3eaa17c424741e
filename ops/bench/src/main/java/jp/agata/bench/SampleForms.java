package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import jp.agata.forms.Form;
import jp.agata.reporting.engine.Template;
import jp.agata.reporting.engine.Templates;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Forms made without the services that read real data: enough for contract, template and samples. */
final class SampleForms {

    private static final Templates TEMPLATES = new Templates();

    private SampleForms() {}

    static Form form(String id) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Form.class));
        return scanner.findCandidateComponents("jp.agata.forms").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .map(SampleForms::make)
                .filter(form -> form.facts().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no form " + id));
    }

    static Template template(Form form, String name) {
        try (var source = form.getClass().getResourceAsStream(name + ".jrxml")) {
            if (source == null) {
                throw new IllegalArgumentException(name + ".jrxml is not beside " + form.getClass());
            }
            return TEMPLATES.of("", name, source.readAllBytes(), form.contract());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form make(String className) {
        try {
            var constructor = ClassUtils.forName(className, null).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Form) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
