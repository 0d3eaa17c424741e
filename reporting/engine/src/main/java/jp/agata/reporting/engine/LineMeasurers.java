package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;

/** Makes the measurer of each text element. Public because the report library makes it by name. */
public final class LineMeasurers extends AbstractTextMeasurerFactory {

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return createMeasurer(FontUtil.getInstance(context), text);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
        StatutoryFamily family = (StatutoryFamily)
                fonts.getJasperReportsContext().getExtensions(FontFamily.class).getFirst();
        return new LineMeasurer(fonts, text, family);
    }
}
