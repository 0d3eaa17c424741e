package jp.agata.forms;

import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every form on the class path, made without the services that read real data: enough for facts, contract and samples. */
final class EveryForm {

    private EveryForm() {}

    static List<Form> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Form.class));
        return scanner.findCandidateComponents("jp.agata.forms").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(EveryForm::make)
                .toList();
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
