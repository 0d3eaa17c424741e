package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintEllipse;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;

/**
 * Exports forms to PDF: plain single-line texts are drawn directly and box edges stroked together at the end of the page;
 * whatever is special goes the library's own way.
 */
final class FormExporter extends JRPdfExporter {

    private final StatutoryFont font;
    private final IvsFont documentFont;
    private final BoxEdges edges = new BoxEdges();
    private final PlainTexts texts;

    FormExporter(JasperReportsContext context, StatutoryFont font, IvsFont documentFont) {
        super(context);
        this.font = font;
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

    @Override
    protected void exportElements(java.util.Collection<JRPrintElement> elements) throws IOException, JRException {
        super.exportElements(elements);
        if (!insideFrame()) {
            edges.strokeOn(page());
        }
    }

    private PdfContentByte page() {
        return ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
    }

    @Override
    public void exportText(JRPrintText text) {
        if (!PlainTexts.isPlain(text)) {
            stock(text);
            super.exportText(text);
            return;
        }
        float left = text.getX() + getOffsetX();
        float top = pageFormat.getPageHeight() - text.getY() - getOffsetY();
        if (text.getMode() == ModeEnum.OPAQUE) {
            fill(text, left, top);
        }
        texts.draw(page(), text, left, top);
        exportBox(text.getLineBox(), text);
    }

    private void fill(JRPrintElement element, float left, float top) {
        uncover(element);
        texts.fillColor(page(), element.getBackcolor());
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
        if (!isSolid(box.getTopPen())
                || !isSolid(box.getLeftPen())
                || !isSolid(box.getBottomPen())
                || !isSolid(box.getRightPen())) {
            texts.forgetState();
            super.exportBox(box, element);
            return;
        }
        float left = element.getX() + getOffsetX();
        float right = left + element.getWidth();
        float top = pageFormat.getPageHeight() - element.getY() - getOffsetY();
        float bottom = top - element.getHeight();
        float leftHalf = box.getLeftPen().getLineWidth() / 2;
        float rightHalf = box.getRightPen().getLineWidth() / 2;
        float topHalf = box.getTopPen().getLineWidth() / 2;
        float bottomHalf = box.getBottomPen().getLineWidth() / 2;
        horizontal(box.getTopPen(), top, left - leftHalf, right + rightHalf);
        horizontal(box.getBottomPen(), bottom, left - leftHalf, right + rightHalf);
        vertical(box.getLeftPen(), left, bottom - bottomHalf, top + topHalf);
        vertical(box.getRightPen(), right, bottom - bottomHalf, top + topHalf);
    }

    private void horizontal(JRPen pen, float y, float from, float to) {
        if (pen.getLineWidth() > 0) {
            edges.horizontal(pen.getLineWidth(), pen.getLineColor(), y, from, to);
        }
    }

    private void vertical(JRPen pen, float x, float from, float to) {
        if (pen.getLineWidth() > 0) {
            edges.vertical(pen.getLineWidth(), pen.getLineColor(), x, from, to);
        }
    }

    private static boolean isSolid(JRPen pen) {
        Color color = pen.getLineWidth() > 0 ? pen.getLineColor() : Color.BLACK;
        return pen.getLineWidth() <= 0 || pen.getLineStyle() == LineStyleEnum.SOLID && color.getAlpha() == 255;
    }
}
