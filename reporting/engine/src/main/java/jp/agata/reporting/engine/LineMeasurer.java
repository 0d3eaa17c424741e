package jp.agata.reporting.engine;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import org.jspecify.annotations.Nullable;

/**
 * Measures plain texts by the font's own widths, which is nearly every text of a form, and leaves all others to the
 * library. Names with the fit rule are never broken by the library.
 */
final class LineMeasurer implements JRTextMeasurer {

    private static final List<Attribute> IRREGULAR =
            List.of(TextAttribute.SUPERSCRIPT, TextAttribute.WEIGHT, TextAttribute.POSTURE);

    /** What the element's present style makes of it; the library walks all its styles for each of these. */
    private record Look(JRLineBox box, TextLook.Padding padding, boolean isPlain, boolean isSingleSpaced) {}

    private final FontUtil fonts;
    private final JRCommonText element;
    private final StatutoryFamily family;
    private final NameBox nameBox;
    private @Nullable TextMeasurer library;
    private @Nullable Look look;

    LineMeasurer(FontUtil fonts, JRCommonText element, StatutoryFamily family) {
        this.fonts = fonts;
        this.element = element;
        this.family = family;
        this.nameBox = NameBox.of(element);
    }

    @Override
    public JRMeasuredText measure(JRStyledText styled, int start, int stretch, boolean indent, boolean canOverflow) {
        Look present = look();
        if (start == 0 && present.isPlain && isPlain(styled)) {
            MeasuredLines lines = lines(present, styled.getText(), size(styled), stretch);
            if (lines != null) {
                return lines;
            }
        }
        return library().measure(styled, start, stretch, indent, canOverflow);
    }

    private @Nullable MeasuredLines lines(Look present, String text, float size, int stretch) {
        float width = Math.max(0, element.getWidth() - present.padding.left() - present.padding.right());
        float height = Math.max(0, element.getHeight() + stretch - present.padding.top() - present.padding.bottom());
        LinePitch pitch = family.pitch(size);
        if (text.indexOf('\n') < 0) {
            float textWidth = family.font().width(text, size);
            if (nameBox.isFit() && textWidth > width) {
                nameBox.fit(family.font(), text, size);
            }
            if (nameBox.isFit() || textWidth <= width && pitch.height() <= height) {
                return MeasuredLines.one(pitch, text, textWidth);
            }
        }
        return present.isSingleSpaced && hasPlainLines(text)
                ? LineBreaks.of(text, family.font(), pitch, width, height)
                : null;
    }

    private Look look() {
        JRLineBox box = element.getLineBox();
        Look known = look;
        if (known == null || known.box != box) {
            JRParagraph paragraph = element.getParagraph();
            known = new Look(
                    box,
                    TextLook.Padding.of(box),
                    element.getRotation() == RotationEnum.NONE && hasNoIndents(paragraph),
                    paragraph.getLineSpacing() == LineSpacingEnum.SINGLE);
            look = known;
        }
        return known;
    }

    private static boolean hasNoIndents(JRParagraph paragraph) {
        return paragraph.getFirstLineIndent() == 0
                && paragraph.getLeftIndent() == 0
                && paragraph.getRightIndent() == 0
                && paragraph.getSpacingBefore() == 0;
    }

    private boolean isPlain(JRStyledText styled) {
        String text = styled.getText();
        if (text.isEmpty() || styled.getRuns().size() != 1) {
            return false;
        }
        Map<Attribute, Object> attributes = attributes(styled);
        return text.indexOf('\t') < 0
                && (nameBox.isFit() || !Character.isWhitespace(text.charAt(text.length() - 1)))
                && StatutoryFont.FAMILY.equals(attributes.get(TextAttribute.FAMILY))
                && size(styled) > 0
                && IRREGULAR.stream().noneMatch(attributes::containsKey);
    }

    /** The library gives empty lines and the blanks at the end of one a meaning of their own. */
    private static boolean hasPlainLines(String text) {
        if (text.length() > Short.MAX_VALUE) {
            return false;
        }
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            if (feed == 0 || Character.isWhitespace(text.charAt(feed - 1))) {
                return false;
            }
        }
        return true;
    }

    private static float size(JRStyledText text) {
        return attributes(text).get(TextAttribute.SIZE) instanceof Number size ? size.floatValue() : 0;
    }

    private static Map<Attribute, Object> attributes(JRStyledText text) {
        return text.getRuns().getFirst().attributes;
    }

    private TextMeasurer library() {
        TextMeasurer known = library;
        if (known == null) {
            known = new TextMeasurer(fonts, element);
            library = known;
        }
        return known;
    }
}
