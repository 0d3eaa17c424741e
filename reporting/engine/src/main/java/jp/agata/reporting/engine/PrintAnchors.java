package jp.agata.reporting.engine;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** What the press is measured against: the report library as it comes, and the same page drawn without any library. */
public final class PrintAnchors {

    private final StatutoryFont font;
    private final PrintContext stock;

    public PrintAnchors(StatutoryFont font) {
        this.font = font;
        this.stock = PrintContext.stock(DefaultJasperReportsContext.getInstance(), font.family());
    }

    /** Fill and PDF by the library alone. Damages variation sequences; never for a real print. */
    public byte[] stock(Template template, Map<String, ?> parameters, List<?> rows) {
        JasperPrint print = Press.fill(stock, template, parameters, rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        JRPdfExporter exporter = new JRPdfExporter(stock);
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(Press.configuration(template.id()));
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("The stock exporter failed", e);
        }
        return out.toByteArray();
    }

    /** The pages as bare strokes: texts with their places and the lines of the boxes. */
    public DirectPages strokes(Printed printed) {
        return DirectPages.of(font, printed);
    }

    /** The same strokes written to PDF by hand: nothing that uses a page description can be faster. */
    public byte[] direct(DirectPages pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            IvsFont documentFont = new IvsFont(font.tables().glyphs(Substitutes.NONE));
            Document document = new Document();
            PdfWriter writer = PdfWriter.getInstance(document, out);
            for (DirectPages.Page page : pages.pages()) {
                document.setPageSize(new Rectangle(page.width(), page.height()));
                if (!document.isOpen()) {
                    document.open();
                }
                document.newPage();
                draw(writer.getDirectContent(), documentFont, page);
            }
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(PdfContentByte content, IvsFont font, DirectPages.Page page) {
        content.setLineWidth(DirectPages.LINE);
        for (float[] line : page.lines()) {
            content.moveTo(line[0], line[1]);
            content.lineTo(line[2], line[3]);
        }
        content.stroke();
        for (DirectPages.Text text : page.texts()) {
            content.beginText();
            content.setFontAndSize(font, text.size());
            content.setTextMatrix(text.x(), text.y());
            content.showTextBasic(font.shape(text.line()));
            content.endText();
        }
    }
}
