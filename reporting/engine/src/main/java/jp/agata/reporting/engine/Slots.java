package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;

/** The references of one unit (main data, sub-data or crosstab), numbered as they are met while compiling. */
final class Slots {

    private final Map<String, JRField> fields;
    private final Map<String, ? extends JRParameter> parameters;
    private final Map<String, JRVariable> variables;
    private final List<Slot> used = new ArrayList<>();

    Slots(JRSourceCompileTask task) {
        this.fields = orEmpty(task.getFieldsMap());
        this.parameters = orEmpty(task.getParametersMap());
        this.variables = orEmpty(task.getVariablesMap());
    }

    // The library leaves out the map of a kind that the unit does not have.
    @SuppressWarnings("NullAway")
    private static <T> Map<String, T> orEmpty(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    Typed reference(Token token) {
        var className = declaredClass(token).orElseThrow(() -> new ExpressionRefused(Fault.UNDECLARED, token.shown()));
        var type = ValueType.ofClassName(className)
                .orElseThrow(() -> new ExpressionRefused(Fault.UNKNOWN_TYPE, token.shown(), className));
        var slot = slot(token, type.javaClass());
        return new Typed(type, frame -> frame.value(slot));
    }

    private Optional<String> declaredClass(Token token) {
        return switch (token.kind()) {
            case FIELD -> Optional.ofNullable(fields.get(token.text())).map(JRField::getValueClassName);
            case PARAMETER -> Optional.ofNullable(parameters.get(token.text())).map(JRParameter::getValueClassName);
            case VARIABLE -> Optional.ofNullable(variables.get(token.text())).map(JRVariable::getValueClassName);
            default -> Optional.empty();
        };
    }

    private Slot slot(Token token, Class<?> javaClass) {
        for (var slot : used) {
            if (slot.kind() == token.kind() && slot.name().equals(token.text())) {
                return slot;
            }
        }
        var slot = new Slot(token.kind(), used.size(), token.text(), javaClass);
        used.add(slot);
        return slot;
    }

    List<Slot> used() {
        return List.copyOf(used);
    }
}
