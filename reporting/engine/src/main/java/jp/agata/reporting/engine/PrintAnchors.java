package jp.agata.reporting.engine;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** What the press is measured against: the report library as it comes, and the same page drawn without any library. */
public final class PrintAnchors {

    private final StatutoryFont font;
    private final PrintContext stock;
    private final Path profile;

    public PrintAnchors(StatutoryFont font) {
        this.font = font;
        this.stock = PrintContext.stock(DefaultJasperReportsContext.getInstance(), font.family());
        this.profile = profile();
    }

    /** The library knows a colour profile only as a file. */
    private static Path profile() {
        try {
            Path file = Files.createTempFile("srgb", ".icc");
            file.toFile().deleteOnExit();
            return Files.write(file, Archival.srgb());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fill and PDF by the library alone, with our settings. Damages variation sequences; never for a real print. */
    public byte[] stock(Template template, Map<String, ?> parameters, List<?> rows) {
        JasperPrint print = Press.fill(stock, template, parameters, rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        JRPdfExporter exporter = new JRPdfExporter(stock);
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimplePdfExporterConfiguration configuration = Press.configuration(template.id());
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
        configuration.setIccProfilePath(profile.toString());
        exporter.setConfiguration(configuration);
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

    /** The same page written to the same kind of PDF by hand: nothing that uses a page description can be faster. */
    public byte[] direct(DirectPages pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            IvsFont documentFont = new IvsFont(font.tables().glyphs(Substitutes.NONE));
            Document document = new Document();
            PdfWriter writer = PdfWriter.getInstance(document, out);
            Archival.compress(writer);
            document.addTitle("direct");
            document.addCreator("Agata");
            Archival.describe(writer);
            for (DirectPages.Page page : pages.pages()) {
                document.setPageSize(new Rectangle(page.width(), page.height()));
                if (!document.isOpen()) {
                    document.open();
                    Archival.addColourProfile(writer);
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

    private void draw(PdfContentByte content, IvsFont documentFont, DirectPages.Page page) {
        for (DirectPages.Ground ground : page.grounds()) {
            content.setColorFill(ground.color());
            content.rectangle(ground.left(), ground.bottom(), ground.width(), ground.height());
            content.fill();
        }
        page.rules().forEach(rules -> rules.strokeOn(content));
        float size = 0;
        Color ink = null;
        for (DirectPages.Text text : page.texts()) {
            content.beginText();
            if (!text.ink().equals(ink)) {
                ink = text.ink();
                content.setColorFill(ink);
            }
            if (text.size() != size) {
                size = text.size();
                content.setFontAndSize(documentFont, size);
            }
            float before = text.share() == 0 ? 0 : text.share() * font.width(text.line(), size);
            content.setTextMatrix(text.x() - before, text.y());
            content.showTextBasic(documentFont.shape(text.line()));
            content.endText();
        }
    }
}
