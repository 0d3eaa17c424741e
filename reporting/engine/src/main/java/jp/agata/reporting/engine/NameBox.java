package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPropertiesHolder;
import net.sf.jasperreports.engine.JRPropertiesMap;
import org.jspecify.annotations.Nullable;

/** The box of a text element with {@code agata.fit=name}: its inner size and the floors it names. */
record NameBox(
        boolean isFit,
        float width,
        float height,
        @Nullable String oneLineFloor,
        @Nullable String floor) {

    static NameBox of(JRCommonText text) {
        if (!(text instanceof JRPropertiesHolder holder && holder.hasProperties())) {
            return new NameBox(false, 0, 0, null, null);
        }
        JRPropertiesMap properties = holder.getPropertiesMap();
        JRLineBox box = text.getLineBox();
        return new NameBox(
                "name".equals(properties.getProperty(PrintContext.FIT)),
                text.getWidth() - box.getLeftPadding() - box.getRightPadding(),
                text.getHeight() - box.getTopPadding() - box.getBottomPadding(),
                properties.getProperty(PrintContext.FIT_ONE_LINE_FLOOR),
                properties.getProperty(PrintContext.FIT_FLOOR));
    }

    FittedName fit(StatutoryFont font, String name, float size) {
        FitRule daily = FitRule.daily(size);
        FitRule rule = new FitRule(
                size,
                oneLineFloor == null ? daily.oneLineFloor() : Float.parseFloat(oneLineFloor),
                floor == null ? daily.floor() : Float.parseFloat(floor));
        return font.fitName(name, width, height, rule);
    }
}
