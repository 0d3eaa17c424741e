package jp.agata.reporting.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.fill.JRTemplateElement;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;

/** The looks of one document's texts, each worked out once. */
final class TextLooks {

    private final Map<JRTemplateElement, TextLook> known = new IdentityHashMap<>();

    TextLook of(JRPrintText text) {
        if (!(text instanceof JRTemplatePrintText filled)) {
            return TextLook.of(text);
        }
        TextLook look = known.get(filled.getTemplate());
        if (look == null) {
            look = TextLook.of(text);
            known.put(filled.getTemplate(), look);
        }
        return look;
    }
}
