package jp.agata.reporting.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.compilers.DirectExpressionEvaluators;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.JREvaluator;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import net.sf.jasperreports.engine.fill.JRFillField;
import net.sf.jasperreports.engine.fill.JRFillParameter;
import net.sf.jasperreports.engine.fill.JRFillVariable;
import net.sf.jasperreports.engine.type.WhenResourceMissingTypeEnum;
import net.sf.jasperreports.functions.FunctionsBundle;
import net.sf.jasperreports.jdt.JRJdtCompiler;
import org.jspecify.annotations.Nullable;

/** Both compilers with an ear: what each expression gave, or which exception, in order; the fill goes on. */
final class Recording {

    private static final String KEY = "recorded";

    private Recording() {}

    /** A context whose reports are compiled as real Java by ecj. */
    static SimpleJasperReportsContext java(Class<? extends JRJdtCompiler> compiler) {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        var functions = new FunctionsBundle();
        functions.addFunctionClass(TemplateFunctions.class);
        context.setExtensions(FunctionsBundle.class, List.of(functions));
        context.setProperty("net.sf.jasperreports.compiler.java", compiler.getName());
        return context;
    }

    static SimpleJasperReportsContext restricted(Class<? extends RestrictedCompiler> compiler) {
        var context = new SimpleJasperReportsContext(LockedContext.shared());
        context.setProperty("net.sf.jasperreports.compiler.java", compiler.getName());
        return context;
    }

    static List<String> record(SimpleJasperReportsContext context) {
        var outcomes = new ArrayList<String>();
        context.setValue(KEY, outcomes);
        return outcomes;
    }

    public static class OfJava extends JRJdtCompiler {

        private final JasperReportsContext recording;

        public OfJava(JasperReportsContext context) {
            super(context);
            this.recording = context;
        }

        @Override
        protected JREvaluator loadEvaluator(Serializable data, String unit) throws JRException {
            return new Evaluator(super.loadEvaluator(data, unit), recording);
        }

        @Override
        protected String getCompilerClass() {
            return OfJava.class.getName();
        }
    }

    public static class OfRestricted extends RestrictedCompiler {

        private final JasperReportsContext recording;

        public OfRestricted(JasperReportsContext context) {
            super(context);
            this.recording = context;
        }

        @Override
        protected JREvaluator loadEvaluator(Serializable data, String unit) {
            return new Evaluator(super.loadEvaluator(data, unit), recording);
        }
    }

    @FunctionalInterface
    private interface Evaluation {
        @Nullable
        Object of(JRExpression expression) throws JRExpressionEvalException;
    }

    private static final class Evaluator extends JREvaluator {

        private final JREvaluator inner;
        private final List<String> outcomes;

        @SuppressWarnings("unchecked")
        Evaluator(JREvaluator inner, JasperReportsContext context) {
            this.inner = inner;
            this.outcomes = (List<String>) context.getValue(KEY);
        }

        @Override
        public void setDirectExpressionEvaluators(DirectExpressionEvaluators evaluators) {
            inner.setDirectExpressionEvaluators(evaluators);
        }

        @Override
        public void init(
                Map<String, JRFillParameter> parameters,
                Map<String, JRFillField> fields,
                Map<String, JRFillVariable> variables,
                WhenResourceMissingTypeEnum missing,
                boolean ignoreNpe)
                throws JRException {
            inner.init(parameters, fields, variables, missing, false);
        }

        @Override
        public @Nullable Object evaluate(JRExpression expression) {
            return recorded("", expression, inner::evaluate);
        }

        @Override
        public @Nullable Object evaluateOld(JRExpression expression) {
            return recorded("old ", expression, inner::evaluateOld);
        }

        @Override
        public @Nullable Object evaluateEstimated(JRExpression expression) {
            return recorded("estimated ", expression, inner::evaluateEstimated);
        }

        private @Nullable Object recorded(String mode, @Nullable JRExpression expression, Evaluation evaluation) {
            if (expression == null) {
                return null;
            }
            try {
                var value = evaluation.of(expression);
                outcomes.add(mode + expression.getText() + "  →  " + shown(value));
                return value;
            } catch (JRExpressionEvalException e) {
                var cause = Objects.requireNonNull(e.getCause());
                outcomes.add(
                        mode + expression.getText() + "  →  " + cause.getClass().getName());
                return null;
            }
        }

        private static String shown(@Nullable Object value) {
            return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
        }

        @Override
        protected void customizedInit(
                Map<String, JRFillParameter> parameters,
                Map<String, JRFillField> fields,
                Map<String, JRFillVariable> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Object evaluate(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Object evaluateOld(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Object evaluateEstimated(int id) {
            throw new UnsupportedOperationException();
        }
    }
}
