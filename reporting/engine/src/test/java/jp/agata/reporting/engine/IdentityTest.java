package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.jdt.JRJdtCompiler;
import org.junit.jupiter.api.Test;

/** The full report, element by element, is the same from the restricted compiler and from a Java compiler. */
class IdentityTest {

    private final Templates templates = new Templates();
    private final Template main =
            templates.compile("full-report", FullReport.source("full-report"), FullReport.CONTRACT);
    private final Template sub =
            templates.compile("sub-report", FullReport.source("sub-report"), FullReport.SUB_CONTRACT);

    @Test
    void sameElementsAsFromJava() throws JRException {
        var java = Recording.java(JRJdtCompiler.class);
        var expected = FullReport.fill(
                java, FullReport.compiled(java, "full-report"), FullReport.compiled(java, "sub-report"));
        var actual = FullReport.fill(LockedContext.shared(), main.report(), sub.report());

        assertThat(actual.getPages()).hasSizeGreaterThan(4);
        assertThat(elements(actual)).hasSizeGreaterThan(500).containsExactlyElementsOf(elements(expected));
    }

    @Test
    void oneCompiledTemplateServesManyThreads() throws Exception {
        var expected = elements(FullReport.fill(LockedContext.shared(), main.report(), sub.report()));
        Callable<List<String>> fill =
                () -> elements(FullReport.fill(LockedContext.shared(), main.report(), sub.report()));

        for (var elements : inParallel(fill)) {
            assertThat(elements).isEqualTo(expected);
        }
    }

    private static List<List<String>> inParallel(Callable<List<String>> work)
            throws InterruptedException, ExecutionException {
        var results = new ArrayList<List<String>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < 24; i++) {
                tasks.add(work);
            }
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void parametersMayHaveDefaults() {
        assertThat(Fills.texts(sub, Map.of("heading", "見出し"), FullReport.lines()))
                .startsWith("見出し！", "1: 国語");
    }

    private static List<String> elements(JasperPrint print) {
        var elements = new ArrayList<String>();
        for (JRPrintPage page : print.getPages()) {
            elements.add("page");
            collect(page.getElements(), elements);
        }
        return elements;
    }

    private static void collect(List<JRPrintElement> elements, List<String> shown) {
        for (var element : elements) {
            shown.add(shown(element));
            if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), shown);
            }
        }
    }

    private static String shown(JRPrintElement element) {
        var where = element.getX() + "," + element.getY() + " " + element.getWidth() + "x" + element.getHeight();
        var look = element.getMode() + " " + element.getForecolor() + " " + element.getBackcolor();
        var text = element instanceof JRPrintText printed
                ? printed.getFullText() + " " + printed.getValue() + " " + printed.getPattern() + " " + printed.isBold()
                        + " " + printed.getTextHeight()
                : element.getClass().getSimpleName();
        return where + " " + look + " " + text;
    }
}
