package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.RunDirectionEnum;
import org.jspecify.annotations.Nullable;

/** Draws texts of one plain line, and names by the fit rule, where the library would put them, to the pixel. */
final class LineTexts {

    private final StatutoryFont font;
    private final IvsFont documentFont;
    private float currentSize;
    private @Nullable Color currentColor;

    LineTexts(StatutoryFont font, IvsFont documentFont) {
        this.font = font;
        this.documentFont = documentFont;
    }

    void newPage() {
        currentSize = 0;
        forgetState();
    }

    /** Somebody else wrote to the page. */
    void forgetState() {
        currentSize = 0;
        currentColor = null;
    }

    void fillColor(PdfContentByte page, Color color) {
        if (!color.equals(currentColor)) {
            page.setColorFill(color);
            currentColor = color;
        }
    }

    static boolean isPlain(JRPrintText text) {
        return text.getRotation() == RotationEnum.NONE
                && JRCommonText.MARKUP_NONE.equals(text.getMarkup())
                && !text.isBold() && !text.isItalic() && !text.isUnderline() && !text.isStrikeThrough()
                && text.getRunDirection() == RunDirectionEnum.LTR
                && isOneLine(text)
                && text.getForecolor().getAlpha() == 255
                && text.getLinkType() == null;
    }

    private static boolean isOneLine(JRPrintText text) {
        short[] breaks = text.getLineBreakOffsets();
        String full = text.getFullText();
        return (breaks == null || breaks.length == 0)
                && text.getTextTruncateIndex() == null
                && text.getTextTruncateSuffix() == null
                && full.indexOf('\n') < 0
                && full.indexOf('\t') < 0
                && (full.isEmpty() || text.getLeadingOffset() != 0);
    }

    void draw(PdfContentByte page, JRPrintText text, float left, float top) {
        String line = text.getFullText();
        if (line.isEmpty()) {
            return;
        }
        fillColor(page, text.getForecolor());
        NameBox box = NameBox.of(text);
        float x = left + text.getLineBox().getLeftPadding();
        float y = top - text.getLineBox().getTopPadding();
        float size = text.getFontSize();
        float width = font.width(line, size);
        if (box.isFit() && width > innerWidth(text)) {
            drawName(page, text, box, x, y);
            return;
        }
        float baseline = text.getLeadingOffset() + text.getLineSpacingFactor() * size;
        show(page, line, size, x + indent(text, width), y - drop(text, text.getTextHeight()) - baseline);
    }

    private void drawName(PdfContentByte page, JRPrintText text, NameBox box, float x, float y) {
        FittedName name = box.fit(font, text.getFullText(), text.getFontSize());
        float lineHeight = FittedName.LINE * name.size();
        float ascent = (FittedName.LINE - 1) / 2 * name.size() + font.tables().ascent() * name.size();
        float baseline = y - drop(text, lineHeight * name.lines().size()) - ascent;
        page.setHorizontalScaling(name.scale() * 100);
        for (String line : name.lines()) {
            float width = font.width(line, name.size()) * name.scale();
            show(page, line, name.size(), x + indent(text, width), baseline);
            baseline -= lineHeight;
        }
        page.setHorizontalScaling(100);
    }

    private void show(PdfContentByte page, String line, float size, float x, float y) {
        page.beginText();
        if (size != currentSize) {
            page.setFontAndSize(documentFont, size);
            currentSize = size;
        }
        page.setTextMatrix(x, y);
        page.showTextBasic(documentFont.shape(line));
        page.endText();
    }

    private static float indent(JRPrintText text, float width) {
        return switch (text.getHorizontalTextAlign()) {
            case RIGHT -> innerWidth(text) - width;
            case CENTER -> (innerWidth(text) - width) / 2;
            case LEFT, JUSTIFIED -> 0;
        };
    }

    private static float innerWidth(JRPrintText text) {
        return text.getWidth() - text.getLineBox().getLeftPadding() - text.getLineBox().getRightPadding();
    }

    private static float drop(JRPrintText text, float textHeight) {
        float inner = text.getHeight() - text.getLineBox().getTopPadding() - text.getLineBox().getBottomPadding();
        return switch (text.getVerticalTextAlign()) {
            case BOTTOM -> inner - textHeight;
            case MIDDLE -> (inner - textHeight) / 2;
            case TOP, JUSTIFIED -> 0;
        };
    }
}
