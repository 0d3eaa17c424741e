package jp.agata.reporting.engine;

import com.lowagie.text.pdf.IvsFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
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

    static boolean isPlain(TextLook look, JRPrintText text) {
        return look.isPlain() && text.getRunDirection() == RunDirectionEnum.LTR && isUnbroken(look, text);
    }

    private static boolean isUnbroken(TextLook look, JRPrintText text) {
        String full = text.getFullText();
        return text.getTextTruncateIndex() == null
                && text.getTextTruncateSuffix() == null
                && full.indexOf('\t') < 0
                && (isOneLine(text) || look.across() != HorizontalTextAlignEnum.JUSTIFIED)
                && (full.isEmpty() || text.getLeadingOffset() != 0);
    }

    private static boolean isOneLine(JRPrintText text) {
        return breaks(text).length == 0 && text.getFullText().indexOf('\n') < 0;
    }

    private static short[] breaks(JRPrintText text) {
        short[] breaks = text.getLineBreakOffsets();
        return breaks == null ? JRPrintText.ZERO_LINE_BREAK_OFFSETS : breaks;
    }

    void draw(PdfContentByte page, TextLook look, JRPrintText text, float left, float top) {
        String full = text.getFullText();
        if (full.isEmpty()) {
            return;
        }
        fillColor(page, look.ink());
        if (text.hasProperties()) {
            NameBox box = NameBox.of(text);
            if (box.isFit() && font.width(full, look.size()) > look.innerWidth(text)) {
                drawName(page, look, text, box.fit(font, full, look.size()), left, top);
                return;
            }
        }
        placed(font, look, text, left, top).forEach(line -> {
            show(page, line.line(), look.size(), line.x(), line.y());
            strike(page, look, look.size(), line.x(), line.y(), font.width(line.line(), look.size()));
        });
    }

    private void drawName(
            PdfContentByte page, TextLook look, JRPrintText text, FittedName name, float left, float top) {
        float lineHeight = FittedName.LINE * name.size();
        float ascent = (FittedName.LINE - 1) / 2 * name.size() + font.tables().ascent() * name.size();
        float baseline = top
                - look.padding().top()
                - look.drop(text, lineHeight * name.lines().size())
                - ascent;
        page.setHorizontalScaling(name.scale() * 100);
        for (String line : name.lines()) {
            float width = font.width(line, name.size()) * name.scale();
            float x = left + look.padding().left() + look.indent(text, width);
            show(page, line, name.size(), x, baseline);
            strike(page, look, name.size(), x, baseline, width);
            baseline -= lineHeight;
        }
        page.setHorizontalScaling(100);
    }

    /** Where the lines of a text stand; a text of several lines as its saved breaks say. */
    static List<PlacedLine> placed(StatutoryFont font, TextLook look, JRPrintText text, float left, float top) {
        float pitch = text.getLineSpacingFactor() * look.size();
        float x = left + look.padding().left();
        float y = top - look.padding().top() - look.drop(text, text.getTextHeight()) - text.getLeadingOffset() - pitch;
        if (isOneLine(text)) {
            return List.of(placed(font, look, text, text.getFullText(), x, y));
        }
        List<PlacedLine> placed = new ArrayList<>();
        for (String line : lines(text)) {
            placed.add(placed(font, look, text, line, x, y));
            y -= pitch;
        }
        return placed;
    }

    private static PlacedLine placed(
            StatutoryFont font, TextLook look, JRPrintText text, String line, float x, float y) {
        boolean isAtLeft = look.across() == HorizontalTextAlignEnum.LEFT;
        float indent = isAtLeft ? 0 : look.indent(text, font.width(line.stripTrailing(), look.size()));
        return new PlacedLine(line, x + indent, y);
    }

    /** The lines as the fill broke them: at its own breaks, told as distances, and at the text's line feeds. */
    private static List<String> lines(JRPrintText text) {
        String full = text.getFullText();
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (short distance : breaks(text)) {
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

    /** As high and as thick as the library's. */
    private static void strike(PdfContentByte page, TextLook look, float size, float x, float y, float width) {
        if (look.isStruck()) {
            page.saveState();
            page.setColorStroke(look.ink());
            page.setLineWidth(size / 18);
            page.moveTo(x, y + size / 3);
            page.lineTo(x + width, y + size / 3);
            page.stroke();
            page.restoreState();
        }
    }
}
