package jp.agata.reporting.engine;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.agata.reporting.engine.BoxLook.Pen;
import org.jspecify.annotations.Nullable;

/** The box edges of a page, held back so that neighbours merge into one line and each pen is set once. */
final class BoxEdges {

    private record Span(float from, float to) {}

    /** What lies on one straight line. Neighbours come one after the other, so the last span usually just grows. */
    private static final class Spans {
        private final List<Span> closed = new ArrayList<>();
        private float from;
        private float to;

        Spans(float from, float to) {
            this.from = from;
            this.to = to;
        }

        void add(float nextFrom, float nextTo) {
            if (nextFrom > to || nextTo < from) {
                closed.add(new Span(from, to));
                from = nextFrom;
                to = nextTo;
            } else {
                from = Math.min(from, nextFrom);
                to = Math.max(to, nextTo);
            }
        }

        boolean touch(float low, float high) {
            return from < high && to > low || closed.stream().anyMatch(span -> span.from < high && span.to > low);
        }

        List<Span> merged() {
            if (closed.isEmpty()) {
                return List.of(new Span(from, to));
            }
            List<Span> spans = new ArrayList<>(closed);
            spans.add(new Span(from, to));
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

    record Rule(float fromX, float fromY, float toX, float toY) {}

    /** All rules of one pen. */
    record Rules(Pen pen, List<Rule> rules) {

        void strokeOn(PdfContentByte page) {
            page.setLineWidth(pen.width());
            page.setColorStroke(pen.color());
            for (Rule rule : rules) {
                page.moveTo(rule.fromX, rule.fromY);
                page.lineTo(rule.toX, rule.toY);
            }
            page.stroke();
        }
    }

    /** Straight lines of one pen by their position across. */
    private static final class Lines {
        final Map<Float, Spans> horizontal = new LinkedHashMap<>();
        final Map<Float, Spans> vertical = new LinkedHashMap<>();

        List<Rule> merged() {
            List<Rule> rules = new ArrayList<>();
            horizontal.forEach(
                    (y, spans) -> spans.merged().forEach(span -> rules.add(new Rule(span.from, y, span.to, y))));
            vertical.forEach(
                    (x, spans) -> spans.merged().forEach(span -> rules.add(new Rule(x, span.from, x, span.to))));
            return rules;
        }
    }

    private final Map<Pen, Lines> pending = new LinkedHashMap<>();
    private @Nullable Pen lastPen;
    private @Nullable Lines lastLines;

    void add(BoxLook box, float left, float bottom, float right, float top) {
        float leftHalf = box.left().width() / 2;
        float rightHalf = box.right().width() / 2;
        float topHalf = box.top().width() / 2;
        float bottomHalf = box.bottom().width() / 2;
        horizontal(box.top(), top, left - leftHalf, right + rightHalf);
        horizontal(box.bottom(), bottom, left - leftHalf, right + rightHalf);
        vertical(box.left(), left, bottom - bottomHalf, top + topHalf);
        vertical(box.right(), right, bottom - bottomHalf, top + topHalf);
    }

    private void horizontal(Pen pen, float y, float fromX, float toX) {
        if (pen.draws()) {
            add(lines(pen).horizontal, y, fromX, toX);
        }
    }

    private void vertical(Pen pen, float x, float fromY, float toY) {
        if (pen.draws()) {
            add(lines(pen).vertical, x, fromY, toY);
        }
    }

    private Lines lines(Pen pen) {
        if (lastLines != null && pen.equals(lastPen)) {
            return lastLines;
        }
        Lines lines = pending.computeIfAbsent(pen, key -> new Lines());
        lastPen = pen;
        lastLines = lines;
        return lines;
    }

    private static void add(Map<Float, Spans> lines, float at, float from, float to) {
        Spans known = lines.get(at);
        if (known == null) {
            lines.put(at, new Spans(from, to));
        } else {
            known.add(from, to);
        }
    }

    /** Whether a fill of this rectangle would have covered lines that are still held back. */
    boolean cross(float left, float bottom, float right, float top) {
        return pending.values().stream()
                .anyMatch(lines -> cross(lines.horizontal, bottom, top, left, right)
                        || cross(lines.vertical, left, right, bottom, top));
    }

    private static boolean cross(Map<Float, Spans> lines, float low, float high, float from, float to) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey() > low && line.getKey() < high)
                .anyMatch(line -> line.getValue().touch(from, to));
    }

    void strokeOn(PdfContentByte page) {
        if (pending.isEmpty()) {
            return;
        }
        page.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        page.setLineDash(0);
        take().forEach(rules -> rules.strokeOn(page));
        page.setLineCap(PdfContentByte.LINE_CAP_PROJECTING_SQUARE);
    }

    /** What was held back, and holds nothing back any longer. */
    List<Rules> take() {
        List<Rules> rules = pending.entrySet().stream()
                .map(entry -> new Rules(entry.getKey(), entry.getValue().merged()))
                .toList();
        pending.clear();
        lastPen = null;
        lastLines = null;
        return rules;
    }
}
