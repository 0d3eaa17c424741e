package jp.agata.reporting.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;

/** A report that uses nearly everything a template may: groups, variables, lists, tables, crosstab, sub-report. */
final class FullReport {

    record Header(
            String title,
            Integer limit,
            LocalDate day,
            List<Line> listLines,
            List<Line> tableLines,
            List<Line> crossLines,
            List<Line> subLines,
            Template sub) {}

    record Row(
            String homeroom,
            String name,
            Integer number,
            @Nullable Double score,
            @Nullable BigDecimal ratio,
            @Nullable Boolean present,
            LocalDate born) {}

    record Line(String label, @Nullable Integer amount) {}

    record SubHeader(String heading) {}

    static final Contract CONTRACT = Contract.of(Header.class, Row.class);
    static final Contract SUB_CONTRACT = Contract.of(SubHeader.class, Line.class);

    private FullReport() {}

    static byte[] source(String name) {
        try (var stream = FullReport.class.getResourceAsStream("/templates/" + name + ".jrxml")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As real Java, past the filter: what the restricted compiler is compared with. */
    static JasperReport compiled(JasperReportsContext context, String name) throws JRException {
        var design = new JRXmlLoader(context).loadXML(new ByteArrayInputStream(source(name)));
        return JasperCompileManager.getInstance(context).compile(design);
    }

    static JasperPrint fill(JasperReportsContext context, JasperReport main, JasperReport sub) throws JRException {
        var parameters = new HashMap<String, Object>();
        parameters.put("title", "学級名簿");
        parameters.put("day", LocalDate.of(2026, 11, 20));
        for (var lines : List.of("listLines", "tableLines", "crossLines", "subLines")) {
            parameters.put(lines, Fills.source(lines()));
        }
        parameters.put("sub", sub);
        return JasperFillManager.getInstance(context).fill(main, parameters, Fills.source(rows()));
    }

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 90; i++) {
            var homeroom = "第" + (1 + i / 30) + "学年" + (1 + i / 15 % 2) + "組";
            var score = i % 11 == 0 ? null : i * 37 % 101 + 0.25;
            var ratio = i % 7 == 0 ? null : new BigDecimal(i * 13 % 100).movePointLeft(2);
            var present = i % 5 == 0 ? null : i % 3 != 0;
            var name = i % 13 == 0 ? "" : "辻󠄁" + (i % 4 == 0 ? "𩸽" : "花子") + i;
            rows.add(new Row(
                    homeroom,
                    name,
                    i % 17 == 0 ? 0 : i,
                    score,
                    ratio,
                    present,
                    LocalDate.of(2015, 4, 2).plusDays(i * 11L)));
        }
        return rows;
    }

    static List<Line> lines() {
        return List.of(
                new Line("国語", 12), new Line("算数", null), new Line("国語", 3), new Line("理科", 40), new Line("音楽", 0));
    }

    static Map<String, Object> parameters(Template sub) {
        return Contract.values(
                new Header("学級名簿", 40, LocalDate.of(2026, 11, 20), lines(), lines(), lines(), lines(), sub));
    }
}
