package jp.agata.reporting.engine;

import java.io.File;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.compilers.DirectExpressionValueFilter;
import net.sf.jasperreports.compilers.JavaDirectExpressionValueFilter;
import net.sf.jasperreports.compilers.ReportExpressionEvaluationData;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractCompiler;
import net.sf.jasperreports.engine.design.JRCompilationSourceCode;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.fill.JREvaluator;
import org.jspecify.annotations.Nullable;

/**
 * The library's compiler for templates of language {@code java}: reads a typed subset of Java and interprets it, so
 * that a template is not code. Public only because the library creates it by name.
 */
@SuppressWarnings("NullAway") // the library passes and expects null where it has no source files
public class RestrictedCompiler extends JRAbstractCompiler {

    static final String LANGUAGE = "java";

    public RestrictedCompiler(JasperReportsContext context) {
        super(context, false);
    }

    @Override
    protected void checkLanguage(String language) throws JRException {
        if (!LANGUAGE.equals(language)) {
            throw new JRException(Fault.LANGUAGE.text(language));
        }
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classpath, File tempDir) throws JRException {
        var faults = new ArrayList<ExpressionFaults.Entry>();
        for (var unit : units) {
            unit.setCompileData(compiled(unit.getCompileTask(), faults));
        }
        if (!faults.isEmpty()) {
            throw new ExpressionFaults(faults);
        }
        return null;
    }

    private static CompiledUnit compiled(JRSourceCompileTask task, List<ExpressionFaults.Entry> faults) {
        var slots = new Slots(task);
        var typing = new Typing(slots);
        var nodes = new HashMap<Integer, Node>();
        for (var expression : task.getExpressions()) {
            try {
                var typed = typing.type(ExpressionParser.parse(expression));
                nodes.put(task.getExpressionId(expression), typed.node());
            } catch (ExpressionRefused refused) {
                faults.add(new ExpressionFaults.Entry(expression.getText(), refused));
            }
        }
        return new CompiledUnit(nodes, slots.used());
    }

    @Override
    protected JREvaluator loadEvaluator(Serializable compileData, String unitName) {
        return new RestrictedEvaluator((CompiledUnit) compileData, Budget.of(jasperReportsContext));
    }

    // A unit of plain references has nothing to compile, but its evaluations count against the budget all the same.
    @Override
    protected ReportExpressionEvaluationData createCompileData(JRCompilationUnit unit) {
        var evaluation = super.createCompileData(unit);
        if (evaluation.getCompileData() == null) {
            evaluation.setCompileData(new CompiledUnit(Map.of(), List.of()));
        }
        return evaluation;
    }

    @Override
    protected DirectExpressionValueFilter directValueFilter() {
        return JavaDirectExpressionValueFilter.instance();
    }

    @Override
    protected JRCompilationSourceCode generateSourceCode(JRSourceCompileTask task) {
        return null;
    }

    @Override
    protected @Nullable String getSourceFileName(String unitName) {
        return null;
    }
}
