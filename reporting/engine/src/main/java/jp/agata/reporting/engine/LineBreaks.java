package jp.agata.reporting.engine;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;

/** Breaks a text into the lines of a box, at the places where the library would break it, by the font's own widths. */
final class LineBreaks {

    /** As much too wide is not too wide, as in the Java platform's own line breaking. */
    private static final float TOLERANCE = 0.005f;

    private final StatutoryFont font;
    private final LinePitch pitch;
    private final float width;
    private final float height;
    private final List<Short> breaks = new ArrayList<>();
    private int count;
    private float widest;
    private int end;
    private int lastBreak;
    private boolean isParagraphCut;

    private LineBreaks(StatutoryFont font, LinePitch pitch, float width, float height) {
        this.font = font;
        this.pitch = pitch;
        this.width = width;
        this.height = height;
    }

    /** @param text without empty lines */
    static MeasuredLines of(String text, StatutoryFont font, LinePitch pitch, float width, float height) {
        return new LineBreaks(font, pitch, width, height).measure(text);
    }

    private MeasuredLines measure(String text) {
        int from = 0;
        boolean fits = true;
        while (fits && from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            fits = addParagraph(text.substring(from, to), from);
            from = to + 1;
        }
        return new MeasuredLines(pitch, count, widest, end, saved(), isParagraphCut);
    }

    private boolean addParagraph(String paragraph, int start) {
        BreakIterator places = null;
        end = start;
        int from = 0;
        while (from < paragraph.length()) {
            if ((count + 1) * pitch.height() > height) {
                return false;
            }
            int fitting = fitting(paragraph, from);
            if (fitting < paragraph.length()) {
                places = places == null ? places(paragraph) : places;
                fitting = broken(paragraph, from, fitting, places);
            }
            addLine(paragraph, from, fitting);
            from = fitting;
        }
        return true;
    }

    private static BreakIterator places(String paragraph) {
        BreakIterator places = BreakIterator.getLineInstance();
        places.setText(paragraph);
        return places;
    }

    private void addLine(String paragraph, int from, int to) {
        count++;
        widest = Math.max(widest, font.width(paragraph, from, to, pitch.size()));
        end += to - from;
        isParagraphCut = to < paragraph.length();
        if (isParagraphCut) {
            breaks.add((short) (end - lastBreak));
            lastBreak = end;
        }
    }

    /** How far the line reaches, whatever is torn apart. */
    private int fitting(String paragraph, int from) {
        float rest = width;
        int at = from;
        while (at < paragraph.length()) {
            int next = StatutoryFont.next(paragraph, at);
            rest -= font.width(paragraph, at, next, pitch.size());
            if (rest < -TOLERANCE) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The rules of {@link java.awt.font.LineBreakMeasurer#nextOffset}. */
    private static int broken(String paragraph, int from, int fitting, BreakIterator places) {
        if (Character.isWhitespace(paragraph.charAt(fitting))) {
            return places.following(fitting);
        }
        int place = fitting + 1 == paragraph.length() ? beforeLast(places) : places.preceding(fitting + 1);
        return place > from ? place : Math.max(from + 1, fitting);
    }

    private static int beforeLast(BreakIterator places) {
        places.last();
        return places.previous();
    }

    private short[] saved() {
        // a break where the text is cut anyway is none
        int number = lastBreak == end ? breaks.size() - 1 : breaks.size();
        if (number <= 0) {
            return JRPrintText.ZERO_LINE_BREAK_OFFSETS;
        }
        short[] saved = new short[number];
        for (int i = 0; i < number; i++) {
            saved[i] = breaks.get(i);
        }
        return saved;
    }
}
