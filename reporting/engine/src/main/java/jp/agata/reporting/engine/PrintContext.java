package jp.agata.reporting.engine;

import java.util.List;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import org.jspecify.annotations.Nullable;

/** The report library's settings for printing: the statutory font and no other. */
final class PrintContext extends SimpleJasperReportsContext {

    /** Properties that a template's elements may carry for this engine. */
    static final String FIT = "agata.fit";

    static final String FIT_ONE_LINE_FLOOR = "agata.fit.one-line-floor";
    static final String FIT_FLOOR = "agata.fit.floor";
    static final String SHRINK_FLOOR = "agata.shrink.floor";
    static final String INDEX = "agata.index";
    static final String CONTINUE = "agata.continue";

    private final StatutoryFamily family;

    private PrintContext(JasperReportsContext parent, StatutoryFamily family) {
        super(parent);
        this.family = family;
        setProperty("net.sf.jasperreports.print.transfer.agata", "agata.");
    }

    /** The font alone: the library measures, breaks and exports as it does by itself. */
    static PrintContext stock(JasperReportsContext parent, StatutoryFamily family) {
        return new PrintContext(parent, family);
    }

    /** Line breaks kept from fill to PDF, no text cut unseen, and the measurer that knows the font's widths. */
    static PrintContext measured(JasperReportsContext parent, StatutoryFamily family) {
        PrintContext context = new PrintContext(parent, family);
        context.setProperty(JRTextElement.PROPERTY_SAVE_LINE_BREAKS, "true");
        context.setProperty(ClassicPdfProducer.PROPERTY_USE_SAVED_LINE_BREAKS, "true");
        context.setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true");
        context.setProperty(JRTextMeasurerUtil.PROPERTY_TEXT_MEASURER_FACTORY, LineMeasurers.class.getName());
        return context;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable List<T> getExtensions(Class<T> type) {
        if (type == FontFamily.class) {
            return (List<T>) List.of(family);
        }
        return type == FontSet.class ? List.of() : super.getExtensions(type);
    }
}
