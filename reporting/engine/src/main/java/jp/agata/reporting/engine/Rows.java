package jp.agata.reporting.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;

/** Rows of a form as the report library reads them: lists become tables, bytes pictures, templates sub-reports. */
final class Rows implements JRRewindableDataSource {

    private final List<?> rows;
    private int at = -1;

    Rows(List<?> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Object value = RowFields.value(rows.get(at), field.getName());
        return value == null ? null : hosted(value, field.getValueClass(), field.getName());
    }

    @Override
    public void moveFirst() {
        at = -1;
    }

    /** The value as the class that a template declares; a programming error if it is another one. */
    static Object hosted(Object value, Class<?> declared, String name) {
        Object hosted = switch (value) {
            case List<?> list when declared == JRDataSource.class -> new Rows(list);
            case byte[] picture when declared == Renderable.class -> SimpleDataRenderer.getInstance(picture);
            case Template template when declared == JasperReport.class -> template.report();
            default -> value;
        };
        if (!declared.isInstance(hosted)) {
            throw new IllegalArgumentException(
                    name + " is declared as " + declared.getName() + " but holds " + value.getClass());
        }
        return hosted;
    }

    static Map<String, Object> hosted(Map<String, ?> parameters, JasperReport report) {
        Map<String, Object> hosted = new HashMap<>();
        for (JRParameter declared : report.getParameters()) {
            Object value = parameters.get(declared.getName());
            if (value != null && !declared.isSystemDefined()) {
                hosted.put(declared.getName(), hosted(value, declared.getValueClass(), declared.getName()));
            }
        }
        return hosted;
    }
}
