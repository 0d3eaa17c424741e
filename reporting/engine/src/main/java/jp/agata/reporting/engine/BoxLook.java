package jp.agata.reporting.engine;

import java.awt.Color;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.type.LineStyleEnum;

/** The pens of a box, worked out once: the library walks all styles of an element each time one of them is asked for. */
record BoxLook(Pen top, Pen left, Pen bottom, Pen right) {

    record Pen(float width, Color color, boolean isSolid) {

        private static final Pen NONE = new Pen(0, Color.BLACK, true);

        static Pen of(JRPen pen) {
            float width = pen.getLineWidth();
            if (width <= 0) {
                return NONE;
            }
            Color color = pen.getLineColor();
            return new Pen(width, color, pen.getLineStyle() == LineStyleEnum.SOLID && color.getAlpha() == 255);
        }

        boolean draws() {
            return width > 0;
        }
    }

    static BoxLook of(JRLineBox box) {
        return new BoxLook(
                Pen.of(box.getTopPen()),
                Pen.of(box.getLeftPen()),
                Pen.of(box.getBottomPen()),
                Pen.of(box.getRightPen()));
    }

    boolean isSolid() {
        return top.isSolid && left.isSolid && bottom.isSolid && right.isSolid;
    }
}
