package jp.agata.forms;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every form there is, in the order of the specification. */
@Component
public class Forms {

    private final List<Form> all;

    Forms(List<Form> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(form -> form.facts().number()))
                .toList();
    }

    public List<Form> all() {
        return all;
    }

    public Form get(String id) {
        return all.stream()
                .filter(form -> form.facts().id().equals(id))
                .findFirst()
                .orElseThrow(() -> FormProblem.NO_SUCH_FORM.with(id));
    }
}
