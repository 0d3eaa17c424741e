package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** Fills templates in tests and reads what stands on the pages. */
final class Fills {

    private Fills() {}

    static List<String> texts(Template template, Map<String, ?> parameters, List<? extends Record> rows) {
        try {
            return texts(fill(TestFont.font().family().context(), template.report(), parameters, rows));
        } catch (JRException e) {
            throw new AssertionError(e);
        }
    }

    static JasperPrint fill(
            JasperReportsContext context, JasperReport report, Map<String, ?> parameters, List<? extends Record> rows)
            throws JRException {
        return JasperFillManager.getInstance(context).fill(report, new HashMap<>(parameters), source(rows));
    }

    static JRMapCollectionDataSource source(List<? extends Record> rows) {
        return new JRMapCollectionDataSource(
                new ArrayList<>(rows.stream().map(Contract::values).toList()));
    }

    static List<String> texts(JasperPrint print) {
        var texts = new ArrayList<String>();
        for (JRPrintPage page : print.getPages()) {
            collect(page.getElements(), texts);
        }
        return texts;
    }

    private static void collect(List<JRPrintElement> elements, List<String> texts) {
        for (var element : elements) {
            if (element instanceof JRPrintText text) {
                texts.add(text.getFullText());
            } else if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), texts);
            }
        }
    }
}
