package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.agata.reporting.engine.TemplateSource.Row;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import net.sf.jasperreports.governors.MaxPagesGovernorException;
import net.sf.jasperreports.governors.TimeoutGovernorException;
import org.junit.jupiter.api.Test;

/** What passes the filter and would not end, or not fit, ends in the fill. */
class FillLimitsTest {

    private static final Row ROW = new Row("花子", 1, 1.0, BigDecimal.ONE, true);

    /** A host that breaks its word that every source is finite. */
    private record Endless(Object value) implements JRDataSource {

        @Override
        public boolean next() {
            return true;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return field.getValueClass() == Integer.class ? Integer.valueOf(1) : value;
        }
    }

    private static final String ENDLESS_LIST = """
            <element kind="component" x="0" y="0" width="100" height="10"><component kind="list">
            <datasetRun subDataset="d"><dataSourceExpression>$P{lines}</dataSourceExpression></datasetRun>
            <contents height="10" width="100"><element kind="textField" fontName="SansSerif" x="0" y="0" width="90" height="10">
            <expression>$F{label} + "."</expression></element></contents></component></element>
            """;
    private static final String LIST_DATA = """
            <dataset name="d"><field name="label" class="java.lang.String"/></dataset>
            """;

    private final LockedContext context = new LockedContext(200, 1_500);

    private JasperReport compiled(TemplateSource source) {
        return new Templates()
                .compile("sample", source.bytes(), TemplateSource.CONTRACT)
                .report();
    }

    private static JasperPrint fill(
            JasperReportsContext context, JasperReport report, Map<String, ?> parameters, int rows) throws JRException {
        return Fills.fill(context, report, parameters, Collections.nCopies(rows, ROW));
    }

    private JasperPrint fillEndlessly(JasperReport report) throws JRException {
        return JasperFillManager.getInstance(context).fill(report, new java.util.HashMap<>(), new Endless("x"));
    }

    @Test
    void doublingTextEndsAtItsLength() {
        var report = compiled(TemplateSource.sound().declare("""
                        <variable name="t" class="java.lang.String"><expression>$V{t} + $V{t}</expression>
                        <initialValueExpression>"0123456789"</initialValueExpression></variable>
                        """));

        assertThatThrownBy(() -> fill(context, report, Map.of(), 60))
                .isInstanceOf(JRExpressionEvalException.class)
                .hasCauseInstanceOf(Limits.Exceeded.class);
    }

    @Test
    void growingDecimalEndsAtItsDigits() {
        var report = compiled(TemplateSource.sound().declare("""
                        <variable name="m" class="java.math.BigDecimal"><expression>$V{m}.multiply($V{m})</expression>
                        <initialValueExpression>$F{ratio}.add(BigDecimal.ONE).add(BigDecimal.ONE)</initialValueExpression></variable>
                        """));

        assertThatThrownBy(() -> fill(context, report, Map.of(), 60)).hasRootCauseInstanceOf(Limits.Exceeded.class);
    }

    @Test
    void endlessRowsEndAtThePageLimit() {
        var report = compiled(TemplateSource.sound());
        report.setProperty("net.sf.jasperreports.governor.max.pages", "200");

        assertThatThrownBy(() -> fillEndlessly(report)).isInstanceOf(MaxPagesGovernorException.class);
    }

    @Test
    void groupThatNeverFitsEnds() throws JRException {
        var report = compiled(TemplateSource.sound().declare("""
                        <group name="g" minHeightToStartNewPage="3000"><expression>$F{number}</expression>
                        <groupHeader><band height="10"/></groupHeader></group>
                        """));
        report.setProperty("net.sf.jasperreports.governor.max.pages", "50");

        assertThatThrownBy(() -> fill(context, report, Map.of(), 10)).isInstanceOf(MaxPagesGovernorException.class);
    }

    // A fast machine reaches the limit of pages first, a slow one that of time.
    @Test
    void endlessListEndsAtALimit() {
        var report = compiled(TemplateSource.sound().declare(LIST_DATA).title(ENDLESS_LIST));

        assertThatThrownBy(() -> fill(context, report, Map.of("lines", new Endless("x")), 1))
                .satisfiesAnyOf(
                        ended -> assertThat(ended).isInstanceOf(MaxPagesGovernorException.class),
                        ended -> assertThat(ended).hasCauseInstanceOf(TimeoutGovernorException.class));
    }

    @Test
    void listTooLongForThePageHeaderEnds() {
        var xml = TemplateSource.sound()
                .declare(LIST_DATA)
                .xml()
                .replace("<detail>", "<pageHeader height=\"20\">" + ENDLESS_LIST + "</pageHeader><detail>");
        var report = new Templates()
                .compile("sample", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8), TemplateSource.CONTRACT)
                .report();
        var lines = Fills.source(Collections.nCopies(500, new TemplateSource.Line("x", 1)));

        assertThatThrownBy(() -> fill(context, report, Map.of("lines", lines), 1))
                .isInstanceOf(JRRuntimeException.class)
                .hasMessageContaining("page header");
    }

    @Test
    void evaluationsAreCountedEvenOfPlainReferences() {
        var report = compiled(TemplateSource.sound());
        var limited = new SimpleJasperReportsContext(context);
        new Budget(100, Duration.ofMinutes(1)).attachTo(limited);

        assertThatThrownBy(() -> fill(limited, report, Map.of(), 200)).isInstanceOf(Budget.Exceeded.class);
    }

    @Test
    void evaluationTimeIsLimited() {
        var report = compiled(TemplateSource.sound());
        var limited = new SimpleJasperReportsContext(context);
        new Budget(Long.MAX_VALUE, Duration.ZERO).attachTo(limited);

        assertThatThrownBy(() -> fill(limited, report, Map.of(), 400)).isInstanceOf(Budget.Exceeded.class);
    }

    @Test
    void crowdedTemplateMayPrintFewerPages() {
        var report = compiled(
                TemplateSource.sound().detail(TemplateSource.text("$F{name}").repeat(3_000)));

        assertThat(Integer.parseInt(report.getProperty("net.sf.jasperreports.governor.max.pages")))
                .isLessThan(2_000);
    }

    @Test
    void manyPageBreaksAndPreventPass() throws JRException {
        var breaks = compiled(TemplateSource.sound()
                .detail("<element kind=\"break\" type=\"Page\" x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>"));
        var prevent = new Templates()
                .compile(
                        "sample",
                        TemplateSource.sound()
                                .xml()
                                .replace("<band height=\"20\">", "<band height=\"20\" splitType=\"Prevent\">")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        TemplateSource.CONTRACT)
                .report();

        assertThat(fill(context, breaks, Map.of(), 100).getPages()).hasSize(100);
        assertThat(fill(context, prevent, Map.of(), 100).getPages()).hasSizeBetween(2, 4);
    }

    @Test
    void nothingByNameIsFound() {
        assertThat(LockedContext.shared().getExtensions(net.sf.jasperreports.repo.RepositoryService.class))
                .singleElement()
                .isInstanceOf(RefusingRepository.class);
        assertThat(List.of(
                        net.sf.jasperreports.engine.ParameterContributorFactory.class,
                        net.sf.jasperreports.engine.query.JRQueryExecuterFactoryBundle.class,
                        net.sf.jasperreports.functions.FunctionsBundle.class))
                .allSatisfy(type ->
                        assertThat(LockedContext.shared().getExtensions(type)).isEmpty());
        assertThat(LockedContext.shared().getProperty("net.sf.jasperreports.markup.processor.factory.html"))
                .isNull();
    }
}
