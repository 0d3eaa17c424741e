package jp.agata.reporting.engine;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.IvsFont;
import java.awt.Color;
import java.awt.font.TextAttribute;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextChunk;
import org.jspecify.annotations.Nullable;

/** Writes every text of one PDF with one subset of the statutory font, variation sequences included. */
final class IvsProducer extends ClassicPdfProducer {

    private final IvsFont font;
    private @Nullable ArchivalPdf archival;

    IvsProducer(PdfProducerContext context, IvsFont font) {
        super(context);
        this.font = font;
    }

    @Override
    public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
        ClassicPdfWriter classic = (ClassicPdfWriter) super.createWriter(out);
        archival = new ArchivalPdf(this, classic.getPdfWriter());
        return archival;
    }

    @Override
    public PdfContent createPdfContent() {
        if (archival != null) {
            archival.addColourProfile();
        }
        return super.createPdfContent();
    }

    @Override
    public PdfTextChunk createChunk(String text, Map<Attribute, Object> attributes, Locale locale) {
        return super.createChunk(font.shape(text), attributes, locale);
    }

    @Override
    public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
        float size =
                attributes.get(TextAttribute.SIZE) instanceof Number points ? points.floatValue() : Font.DEFAULTSIZE;
        // as the library does for 上付き and 下付き
        float scale = attributes.get(TextAttribute.SUPERSCRIPT) == null ? 1 : 2f / 3;
        int bold = TextAttribute.WEIGHT_BOLD.equals(attributes.get(TextAttribute.WEIGHT)) ? Font.BOLD : 0;
        int italic = TextAttribute.POSTURE_OBLIQUE.equals(attributes.get(TextAttribute.POSTURE)) ? Font.ITALIC : 0;
        Color color = (Color) attributes.get(TextAttribute.FOREGROUND);
        return new Font(font, size * scale, bold | italic, color);
    }
}
