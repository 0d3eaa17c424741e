package jp.agata.reporting.engine;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The box edges of a page, held back so that neighbours merge into one line and each pen is set once. */
final class BoxEdges {

    private record Pen(float width, Color color) {}

    private record Span(float from, float to) {}

    /** Straight lines of one pen: position across, then spans along. */
    private static final class Lines {
        final Map<Float, List<Span>> horizontal = new TreeMap<>();
        final Map<Float, List<Span>> vertical = new TreeMap<>();
    }

    private final Map<Pen, Lines> pending = new LinkedHashMap<>();

    void horizontal(float width, Color color, float y, float fromX, float toX) {
        add(lines(width, color).horizontal, y, fromX, toX);
    }

    void vertical(float width, Color color, float x, float fromY, float toY) {
        add(lines(width, color).vertical, x, fromY, toY);
    }

    private Lines lines(float width, Color color) {
        return pending.computeIfAbsent(new Pen(width, color), pen -> new Lines());
    }

    private static void add(Map<Float, List<Span>> lines, float at, float from, float to) {
        lines.computeIfAbsent(at, key -> new ArrayList<>()).add(new Span(from, to));
    }

    /** Whether a fill of this rectangle would have covered lines that are still held back. */
    boolean cross(float left, float bottom, float right, float top) {
        return pending.values().stream()
                .anyMatch(lines -> cross(lines.horizontal, bottom, top, left, right)
                        || cross(lines.vertical, left, right, bottom, top));
    }

    private static boolean cross(Map<Float, List<Span>> lines, float low, float high, float from, float to) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey() > low && line.getKey() < high)
                .flatMap(line -> line.getValue().stream())
                .anyMatch(span -> span.from < to && span.to > from);
    }

    void strokeOn(PdfContentByte page) {
        if (pending.isEmpty()) {
            return;
        }
        page.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        page.setLineDash(0);
        pending.forEach((pen, lines) -> stroke(page, pen, lines));
        page.setLineCap(PdfContentByte.LINE_CAP_PROJECTING_SQUARE);
        pending.clear();
    }

    private static void stroke(PdfContentByte page, Pen pen, Lines lines) {
        page.setLineWidth(pen.width);
        page.setColorStroke(pen.color);
        lines.horizontal.forEach((y, spans) -> merged(spans).forEach(span -> {
            page.moveTo(span.from, y);
            page.lineTo(span.to, y);
        }));
        lines.vertical.forEach((x, spans) -> merged(spans).forEach(span -> {
            page.moveTo(x, span.from);
            page.lineTo(x, span.to);
        }));
        page.stroke();
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort((a, b) -> Float.compare(a.from, b.from));
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.from <= last.to) {
                merged.set(merged.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
