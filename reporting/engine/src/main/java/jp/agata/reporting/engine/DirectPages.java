package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Filled pages taken apart into lines and placed texts, for {@link PrintAnchors#direct}. */
public final class DirectPages {

    static final float LINE = 0.5f;

    record Text(String line, float size, float x, float y) {}

    record Page(float width, float height, List<Text> texts, List<float[]> lines) {}

    private record Line(float x1, float y1, float x2, float y2) {}

    private final List<Page> pages;

    private DirectPages(List<Page> pages) {
        this.pages = pages;
    }

    static DirectPages of(StatutoryFont font, Printed printed) {
        List<Page> pages = new ArrayList<>();
        for (JasperPrint part : printed.parts()) {
            for (JRPrintPage page : part.getPages()) {
                pages.add(page(font, part, page));
            }
        }
        return new DirectPages(pages);
    }

    List<Page> pages() {
        return pages;
    }

    private static Page page(StatutoryFont font, JasperPrint part, JRPrintPage page) {
        List<Text> texts = new ArrayList<>();
        Set<Line> lines = new LinkedHashSet<>();
        walk(font, page.getElements(), 0, part.getPageHeight(), texts, lines);
        List<float[]> coordinates = lines.stream()
                .map(line -> new float[] {line.x1, line.y1, line.x2, line.y2})
                .toList();
        return new Page(part.getPageWidth(), part.getPageHeight(), texts, coordinates);
    }

    private static void walk(
            StatutoryFont font,
            List<JRPrintElement> elements,
            float left,
            float top,
            List<Text> texts,
            Set<Line> lines) {
        for (JRPrintElement element : elements) {
            float x = left + element.getX();
            float y = top - element.getY();
            if (element instanceof JRPrintFrame frame) {
                walk(font, frame.getElements(), x, y, texts, lines);
            }
            if (element instanceof JRPrintText text) {
                texts.addAll(PlainTexts.placed(font, text, x, y));
                if (text.getLineBox().getTopPen().getLineWidth() > 0) {
                    box(x, y, x + text.getWidth(), y - text.getHeight(), lines);
                }
            }
        }
    }

    private static void box(float left, float top, float right, float bottom, Set<Line> lines) {
        lines.add(new Line(left, top, right, top));
        lines.add(new Line(left, bottom, right, bottom));
        lines.add(new Line(left, top, left, bottom));
        lines.add(new Line(right, top, right, bottom));
    }
}
