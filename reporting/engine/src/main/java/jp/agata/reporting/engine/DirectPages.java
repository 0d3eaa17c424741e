package jp.agata.reporting.engine;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.ModeEnum;

/**
 * Filled pages taken apart into what a program that knows this one form would draw: grounds, rules over their whole
 * length, and texts that still have to be measured to stand in the middle or at the right. For
 * {@link PrintAnchors#direct}.
 */
public final class DirectPages {

    record Ground(Color color, float left, float bottom, float width, float height) {}

    /** @param share of the text's width that stands to the left of x */
    record Text(String line, float size, Color ink, float x, float y, float share) {}

    record Page(float width, float height, List<Ground> grounds, List<BoxEdges.Rules> rules, List<Text> texts) {}

    private final StatutoryFont font;
    private final List<Page> pages = new ArrayList<>();
    private final TextLooks looks = new TextLooks();
    private List<Ground> grounds = new ArrayList<>();
    private List<Text> texts = new ArrayList<>();
    private final BoxEdges edges = new BoxEdges();

    private DirectPages(StatutoryFont font) {
        this.font = font;
    }

    static DirectPages of(StatutoryFont font, Printed printed) {
        DirectPages pages = new DirectPages(font);
        for (JasperPrint part : printed.parts()) {
            part.getPages().forEach(page -> pages.add(part, page));
        }
        return pages;
    }

    List<Page> pages() {
        return pages;
    }

    private void add(JasperPrint part, JRPrintPage page) {
        grounds = new ArrayList<>();
        texts = new ArrayList<>();
        walk(page.getElements(), 0, part.getPageHeight());
        pages.add(new Page(part.getPageWidth(), part.getPageHeight(), grounds, edges.take(), texts));
    }

    private void walk(List<JRPrintElement> elements, float left, float top) {
        for (JRPrintElement element : elements) {
            float x = left + element.getX();
            float y = top - element.getY();
            if (element instanceof JRPrintFrame frame) {
                walk(frame.getElements(), x, y);
            }
            if (element.getMode() == ModeEnum.OPAQUE
                    && (element instanceof JRPrintText || element instanceof JRPrintRectangle)) {
                grounds.add(new Ground(
                        element.getBackcolor(), x, y - element.getHeight(), element.getWidth(), element.getHeight()));
            }
            if (element instanceof JRPrintText text) {
                add(text, x, y);
            }
        }
    }

    private void add(JRPrintText text, float x, float y) {
        TextLook look = looks.of(text);
        edges.add(look.box(), x, y - text.getHeight(), x + text.getWidth(), y);
        float share = switch (look.across()) {
            case LEFT, JUSTIFIED -> 0;
            case CENTER -> 0.5f;
            case RIGHT -> 1;
        };
        if (!text.getFullText().isEmpty()) {
            PlainTexts.placed(font, look, text, x, y).forEach(placed -> {
                float anchor = placed.x() + share * font.width(placed.line(), look.size());
                texts.add(new Text(placed.line(), look.size(), look.ink(), anchor, placed.y(), share));
            });
        }
    }
}
