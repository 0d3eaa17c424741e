package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.RunDirectionEnum;
import org.jspecify.annotations.Nullable;

/** Draws plain texts line by line where the library would put them, to the pixel, and names by the fit rule. */
final class PlainTexts {

    private final StatutoryFont font;
    private final IvsFont documentFont;
    private float currentSize;
    private @Nullable Color currentColor;

    PlainTexts(StatutoryFont font, IvsFont documentFont) {
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
                && !text.isBold()
                && !text.isItalic()
                && !text.isUnderline()
                && !text.isStrikeThrough()
                && text.getRunDirection() == RunDirectionEnum.LTR
                && isUnbroken(text)
                && text.getForecolor().getAlpha() == 255
                && text.getLinkType() == null;
    }

    private static boolean isUnbroken(JRPrintText text) {
        String full = text.getFullText();
        boolean isOneLine = breaks(text).length == 0 && full.indexOf('\n') < 0;
        return text.getTextTruncateIndex() == null
                && text.getTextTruncateSuffix() == null
                && full.indexOf('\t') < 0
                && (isOneLine || text.getHorizontalTextAlign() != HorizontalTextAlignEnum.JUSTIFIED)
                && (full.isEmpty() || text.getLeadingOffset() != 0);
    }

    private static short[] breaks(JRPrintText text) {
        short[] breaks = text.getLineBreakOffsets();
        return breaks == null ? JRPrintText.ZERO_LINE_BREAK_OFFSETS : breaks;
    }

    void draw(PdfContentByte page, JRPrintText text, float left, float top) {
        String full = text.getFullText();
        if (full.isEmpty()) {
            return;
        }
        fillColor(page, text.getForecolor());
        NameBox box = NameBox.of(text);
        if (box.isFit() && font.width(full, text.getFontSize()) > innerWidth(text)) {
            float x = left + text.getLineBox().getLeftPadding();
            drawName(page, text, box, x, top - text.getLineBox().getTopPadding());
            return;
        }
        placed(font, text, left, top).forEach(line -> show(page, line.line(), line.size(), line.x(), line.y()));
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

    /** Where the lines of a text stand; a text of several lines as its saved breaks say. */
    static List<DirectPages.Text> placed(StatutoryFont font, JRPrintText text, float left, float top) {
        List<DirectPages.Text> placed = new ArrayList<>();
        float size = text.getFontSize();
        float pitch = text.getLineSpacingFactor() * size;
        float y = top - text.getLineBox().getTopPadding() - drop(text, text.getTextHeight()) - text.getLeadingOffset();
        for (String line : lines(text)) {
            y -= pitch;
            float x = left + text.getLineBox().getLeftPadding() + indent(text, font.width(line.stripTrailing(), size));
            placed.add(new DirectPages.Text(line, size, x, y));
        }
        return placed;
    }

    /** The lines as the fill broke them: at its own breaks, told as distances, and at the text's line feeds. */
    private static List<String> lines(JRPrintText text) {
        String full = text.getFullText();
        short[] breaks = breaks(text);
        if (breaks.length == 0 && full.indexOf('\n') < 0) {
            return List.of(full);
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (short distance : breaks) {
            lines.addAll(List.of(full.substring(from, from + distance).split("\n", -1)));
            from += distance;
        }
        lines.addAll(List.of(full.substring(from).split("\n", -1)));
        return lines;
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
        return text.getWidth()
                - text.getLineBox().getLeftPadding()
                - text.getLineBox().getRightPadding();
    }

    private static float drop(JRPrintText text, float textHeight) {
        float inner = text.getHeight()
                - text.getLineBox().getTopPadding()
                - text.getLineBox().getBottomPadding();
        return switch (text.getVerticalTextAlign()) {
            case BOTTOM -> inner - textHeight;
            case MIDDLE -> (inner - textHeight) / 2;
            case TOP, JUSTIFIED -> 0;
        };
    }
}
