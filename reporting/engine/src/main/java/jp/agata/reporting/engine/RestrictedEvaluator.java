package jp.agata.reporting.engine;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.fill.JREvaluator;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import net.sf.jasperreports.engine.fill.JRFillField;
import net.sf.jasperreports.engine.fill.JRFillParameter;
import net.sf.jasperreports.engine.fill.JRFillVariable;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of one unit during one fill and counts every evaluation against the fill's budget. */
@SuppressWarnings("NullAway") // values of the library's fill objects may be null, and so may its maps
final class RestrictedEvaluator extends JREvaluator {

    private final CompiledUnit unit;
    private final Budget budget;

    private final Frame current = this::current;
    private final Frame old = this::old;
    private final Frame estimated = this::estimated;

    private JRFillField[] fields = {};
    private JRFillParameter[] parameters = {};
    private JRFillVariable[] variables = {};

    RestrictedEvaluator(CompiledUnit unit, Budget budget) {
        this.unit = unit;
        this.budget = budget;
    }

    @Override
    protected void customizedInit(
            Map<String, JRFillParameter> parametersByName,
            Map<String, JRFillField> fieldsByName,
            Map<String, JRFillVariable> variablesByName) {
        List<Slot> slots = unit.slots();
        fields = new JRFillField[slots.size()];
        parameters = new JRFillParameter[slots.size()];
        variables = new JRFillVariable[slots.size()];
        for (var slot : slots) {
            switch (slot.kind()) {
                case FIELD -> fields[slot.index()] = fieldsByName.get(slot.name());
                case PARAMETER -> parameters[slot.index()] = parametersByName.get(slot.name());
                default -> variables[slot.index()] = variablesByName.get(slot.name());
            }
        }
    }

    @Override
    public @Nullable Object evaluate(JRExpression expression) throws JRExpressionEvalException {
        budget.spend();
        return super.evaluate(expression);
    }

    @Override
    public @Nullable Object evaluateOld(JRExpression expression) throws JRExpressionEvalException {
        budget.spend();
        return super.evaluateOld(expression);
    }

    @Override
    public @Nullable Object evaluateEstimated(JRExpression expression) throws JRExpressionEvalException {
        budget.spend();
        return super.evaluateEstimated(expression);
    }

    @Override
    protected @Nullable Object evaluate(int id) {
        return unit.evaluate(id, current);
    }

    @Override
    protected @Nullable Object evaluateOld(int id) {
        return unit.evaluate(id, old);
    }

    @Override
    protected @Nullable Object evaluateEstimated(int id) {
        return unit.evaluate(id, estimated);
    }

    private @Nullable Object current(Slot slot) {
        return slot.javaClass()
                .cast(
                        switch (slot.kind()) {
                            case FIELD -> fields[slot.index()].getValue();
                            case PARAMETER -> parameters[slot.index()].getValue();
                            default -> variables[slot.index()].getValue();
                        });
    }

    private @Nullable Object old(Slot slot) {
        return slot.javaClass()
                .cast(
                        switch (slot.kind()) {
                            case FIELD -> fields[slot.index()].getOldValue();
                            case PARAMETER -> parameters[slot.index()].getValue();
                            default -> variables[slot.index()].getOldValue();
                        });
    }

    private @Nullable Object estimated(Slot slot) {
        return slot.javaClass()
                .cast(
                        switch (slot.kind()) {
                            case FIELD -> fields[slot.index()].getValue();
                            case PARAMETER -> parameters[slot.index()].getValue();
                            default -> variables[slot.index()].getEstimatedValue();
                        });
    }
}
