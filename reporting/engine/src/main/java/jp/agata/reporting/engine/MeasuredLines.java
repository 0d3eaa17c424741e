package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that fit its box, as the report library wants them told.
 *
 * @param end how much of the text they hold
 * @param breaks where lines were broken that the text does not break itself: distances from one such place to the next
 * @param isParagraphCut whether the last line stops in the middle of a paragraph
 */
record MeasuredLines(LinePitch pitch, int count, float width, int end, short[] breaks, boolean isParagraphCut)
        implements JRMeasuredText {

    static MeasuredLines one(LinePitch pitch, String text, float width) {
        return new MeasuredLines(pitch, 1, width, text.length(), JRPrintText.ZERO_LINE_BREAK_OFFSETS, false);
    }

    @Override
    public float getLeadingOffset() {
        return count == 0 ? 0 : -pitch.descent();
    }

    @Override
    public float getLineSpacingFactor() {
        return count == 0 ? 0 : pitch.height() / pitch.size();
    }

    @Override
    public float getTextWidth() {
        return width;
    }

    @Override
    public float getAverageCharWidth() {
        return end == 0 ? 0 : width * count / end;
    }

    @Override
    public float getTextHeight() {
        return count * pitch.height();
    }

    @Override
    public int getTextOffset() {
        return end;
    }

    @Override
    public boolean isLeftToRight() {
        return true;
    }

    @Override
    public @Nullable String getTextSuffix() {
        return null;
    }

    @Override
    public short[] getLineBreakOffsets() {
        return breaks;
    }
}
