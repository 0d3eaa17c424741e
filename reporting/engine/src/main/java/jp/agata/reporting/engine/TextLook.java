package jp.agata.reporting.engine;

import java.awt.Color;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * How a text looks, whatever it says. All texts filled from one field in one style look the same.
 *
 * @param isPlain upright, of one run, and without any decoration but a line through it
 * @param isStruck with a line through it (取消線)
 */
record TextLook(
        boolean isPlain,
        boolean isStruck,
        float size,
        Color ink,
        boolean isOpaque,
        Color ground,
        HorizontalTextAlignEnum across,
        VerticalTextAlignEnum down,
        Padding padding,
        BoxLook box) {

    record Padding(int top, int left, int bottom, int right) {

        static Padding of(JRLineBox box) {
            return new Padding(
                    box.getTopPadding(), box.getLeftPadding(), box.getBottomPadding(), box.getRightPadding());
        }
    }

    static TextLook of(JRPrintText text) {
        return new TextLook(
                isPlain(text),
                text.isStrikeThrough(),
                text.getFontSize(),
                text.getForecolor(),
                text.getMode() == ModeEnum.OPAQUE,
                text.getBackcolor(),
                text.getHorizontalTextAlign(),
                text.getVerticalTextAlign(),
                Padding.of(text.getLineBox()),
                BoxLook.of(text.getLineBox()));
    }

    private static boolean isPlain(JRPrintText text) {
        return text.getRotation() == RotationEnum.NONE
                && JRCommonText.MARKUP_NONE.equals(text.getMarkup())
                && !text.isBold()
                && !text.isItalic()
                && !text.isUnderline()
                && text.getForecolor().getAlpha() == 255
                && text.getLinkType() == null;
    }

    float innerWidth(JRPrintText text) {
        return text.getWidth() - padding.left - padding.right;
    }

    /** How far a line stands from the left of the box's inside. */
    float indent(JRPrintText text, float width) {
        return switch (across) {
            case RIGHT -> innerWidth(text) - width;
            case CENTER -> (innerWidth(text) - width) / 2;
            case LEFT, JUSTIFIED -> 0;
        };
    }

    /** How far the lines stand from the top of the box's inside. */
    float drop(JRPrintText text, float textHeight) {
        float inner = text.getHeight() - padding.top - padding.bottom;
        return switch (down) {
            case BOTTOM -> inner - textHeight;
            case MIDDLE -> (inner - textHeight) / 2;
            case TOP, JUSTIFIED -> 0;
        };
    }
}
