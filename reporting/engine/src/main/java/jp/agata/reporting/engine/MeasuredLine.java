package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import org.jspecify.annotations.Nullable;

/** A text that is one line, as the report library wants it told. */
record MeasuredLine(int length, float size, float width, float lineHeight, float descent) implements JRMeasuredText {

    @Override
    public float getLeadingOffset() {
        return -descent;
    }

    @Override
    public float getLineSpacingFactor() {
        return getTextHeight() / size;
    }

    @Override
    public float getTextWidth() {
        return width;
    }

    @Override
    public float getAverageCharWidth() {
        return width / length;
    }

    @Override
    public float getTextHeight() {
        return lineHeight + descent;
    }

    @Override
    public int getTextOffset() {
        return length;
    }

    @Override
    public boolean isLeftToRight() {
        return true;
    }

    @Override
    public boolean isParagraphCut() {
        return false;
    }

    @Override
    public @Nullable String getTextSuffix() {
        return null;
    }

    @Override
    public short[] getLineBreakOffsets() {
        return JRPrintText.ZERO_LINE_BREAK_OFFSETS;
    }
}
