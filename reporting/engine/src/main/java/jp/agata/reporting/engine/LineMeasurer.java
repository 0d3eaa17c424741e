package jp.agata.reporting.engine;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.export.AbstractTextRenderer;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Measures a single plain line by the font's own widths, which is nearly every text of a form, and leaves all others to
 * the library. Names with the fit rule are never broken by the library.
 */
final class LineMeasurer extends TextMeasurer {

    private static final List<Attribute> IRREGULAR =
            List.of(TextAttribute.SUPERSCRIPT, TextAttribute.WEIGHT, TextAttribute.POSTURE);

    private final StatutoryFamily family;
    private final NameBox nameBox;

    LineMeasurer(FontUtil fonts, JRCommonText text, StatutoryFamily family) {
        super(fonts, text);
        this.family = family;
        this.nameBox = NameBox.of(text);
    }

    @Override
    public JRMeasuredText measure(JRStyledText text, int start, int stretch, boolean indent, boolean canOverflow) {
        if (start == 0 && isPlain(text)) {
            initialize(text, start, stretch, indent, canOverflow);
            float size = size(text);
            float textWidth = family.font().width(text.getText(), size);
            StatutoryFamily.LineHeights heights = family.heights(size);
            MeasuredLine line = line(text.getText(), size, textWidth, heights);
            float available = width - leftPadding - rightPadding;
            if (textWidth <= available && (nameBox.isFit() || line.getTextHeight() <= maxHeight)) {
                return line;
            }
            if (nameBox.isFit()) {
                nameBox.fit(family.font(), text.getText(), size);
                return line;
            }
        }
        return super.measure(text, start, stretch, indent, canOverflow);
    }

    private MeasuredLine line(String text, float size, float textWidth, StatutoryFamily.LineHeights heights) {
        float lineHeight = AbstractTextRenderer.getLineHeight(
                true, textElement.getParagraph(), heights.leading(), heights.ascent());
        return new MeasuredLine(text.length(), size, textWidth, lineHeight, heights.descent());
    }

    private boolean isPlain(JRStyledText styled) {
        String text = styled.getText();
        if (text.isEmpty() || styled.getRuns().size() != 1 || !hasPlainParagraph()) {
            return false;
        }
        Map<Attribute, Object> attributes = attributes(styled);
        return text.indexOf('\n') < 0
                && text.indexOf('\t') < 0
                && (nameBox.isFit() || !Character.isWhitespace(text.charAt(text.length() - 1)))
                && StatutoryFont.FAMILY.equals(attributes.get(TextAttribute.FAMILY))
                && size(styled) > 0
                && IRREGULAR.stream().noneMatch(attributes::containsKey);
    }

    private static float size(JRStyledText text) {
        return attributes(text).get(TextAttribute.SIZE) instanceof Number size ? size.floatValue() : 0;
    }

    private static Map<Attribute, Object> attributes(JRStyledText text) {
        return text.getRuns().getFirst().attributes;
    }

    private boolean hasPlainParagraph() {
        JRParagraph paragraph = textElement.getParagraph();
        return paragraph.getFirstLineIndent() == 0
                && paragraph.getLeftIndent() == 0
                && paragraph.getRightIndent() == 0
                && paragraph.getSpacingBefore() == 0;
    }
}
