package jp.agata.reporting.engine;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/** Writes pages as a spreadsheet: one sheet per page, as wide as the paper. */
final class Spreadsheet {

    private final JasperReportsContext context;

    Spreadsheet(JasperReportsContext context) {
        this.context = context;
    }

    byte[] of(Printed printed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        JRXlsxExporter exporter = new JRXlsxExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(printed.parts()));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration(printed.parts().getFirst()));
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("Cannot write the spreadsheet", e);
        }
        return out.toByteArray();
    }

    private static SimpleXlsxReportConfiguration configuration(JasperPrint first) {
        SimpleXlsxReportConfiguration configuration = new SimpleXlsxReportConfiguration();
        configuration.setOnePagePerSheet(true);
        configuration.setFitWidth(1);
        configuration.setFitHeight(1);
        configuration.setPrintPageWidth(first.getPageWidth());
        configuration.setPrintPageHeight(first.getPageHeight());
        configuration.setDetectCellType(true);
        configuration.setFontSizeFixEnabled(false);
        configuration.setWhitePageBackground(false);
        configuration.setIgnoreHyperlink(true);
        configuration.setIgnoreAnchors(true);
        return configuration;
    }
}
