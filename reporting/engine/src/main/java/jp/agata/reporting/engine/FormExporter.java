package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintEllipse;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ExporterFilter;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Exports forms to PDF: plain single-line texts are drawn directly and box edges stroked together at the end of the page;
 * whatever is special goes the library's own way.
 */
final class FormExporter extends JRPdfExporter {

    private final IvsFont documentFont;
    private final TextLooks looks = new TextLooks();
    private final BoxEdges edges = new BoxEdges();
    private final PlainTexts texts;

    FormExporter(JasperReportsContext context, StatutoryFont font, IvsFont documentFont) {
        super(context);
        this.documentFont = documentFont;
        this.texts = new PlainTexts(font, documentFont);
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new IvsProducer(createPdfProducerContext(), documentFont);
    }

    /** Nothing links to a page, and the library would embed a second font for the anchor. */
    @Override
    protected void writePageAnchor(int page) {}

    @Override
    protected void exportPage(JRPrintPage page) throws JRException, IOException {
        texts.newPage();
        super.exportPage(page);
    }

    /** What a template may not set needs no look-up: no filters, no form fields, no tags. */
    @Override
    protected @Nullable ExporterFilter createFilter() {
        return null;
    }

    @Override
    protected void exportElements(Collection<JRPrintElement> elements) throws IOException, JRException {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text) {
                checkInterrupted();
                exportText(text);
            } else {
                super.exportElements(List.of(element));
            }
        }
        if (!insideFrame()) {
            edges.strokeOn(page());
        }
    }

    private PdfContentByte page() {
        return ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
    }

    @Override
    public void exportText(JRPrintText text) {
        TextLook look = looks.of(text);
        if (!PlainTexts.isPlain(look, text)) {
            stock(text);
            super.exportText(text);
            return;
        }
        float left = text.getX() + getOffsetX();
        float top = pageFormat.getPageHeight() - text.getY() - getOffsetY();
        if (look.isOpaque()) {
            fill(text, look.ground(), left, top);
        }
        texts.draw(page(), look, text, left, top);
        exportBox(look.box(), text.getLineBox(), text);
    }

    private void fill(JRPrintElement element, Color color, float left, float top) {
        uncover(element);
        texts.fillColor(page(), color);
        page().rectangle(left, top - element.getHeight(), element.getWidth(), element.getHeight());
        page().fill();
    }

    /** Before the library draws: what is opaque must not end up under lines that came before it. */
    private void stock(JRPrintElement element) {
        texts.forgetState();
        if (element.getMode() == ModeEnum.OPAQUE) {
            uncover(element);
        }
    }

    private void uncover(JRPrintElement element) {
        float left = element.getX() + getOffsetX();
        float top = pageFormat.getPageHeight() - element.getY() - getOffsetY();
        if (edges.cross(left, top - element.getHeight(), left + element.getWidth(), top)) {
            edges.strokeOn(page());
        }
    }

    @Override
    protected void exportLine(JRPrintLine line) {
        stock(line);
        super.exportLine(line);
    }

    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        stock(rectangle);
        super.exportRectangle(rectangle);
    }

    @Override
    protected void exportEllipse(JRPrintEllipse ellipse) {
        stock(ellipse);
        super.exportEllipse(ellipse);
    }

    @Override
    public void exportImage(JRPrintImage image) throws IOException, JRException {
        texts.forgetState();
        uncover(image);
        super.exportImage(image);
    }

    @Override
    public void exportFrame(JRPrintFrame frame) throws IOException, JRException {
        stock(frame);
        super.exportFrame(frame);
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        exportBox(BoxLook.of(box), box, element);
    }

    private void exportBox(BoxLook look, JRLineBox box, JRPrintElement element) {
        if (!look.isSolid()) {
            texts.forgetState();
            super.exportBox(box, element);
            return;
        }
        float left = element.getX() + getOffsetX();
        float top = pageFormat.getPageHeight() - element.getY() - getOffsetY();
        edges.add(look, left, top - element.getHeight(), left + element.getWidth(), top);
    }
}
