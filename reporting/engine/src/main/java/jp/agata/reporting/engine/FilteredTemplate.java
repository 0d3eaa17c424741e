package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the filter made of a template's bytes: the findings, and the canonical copy that alone may be loaded.
 * The lines of the expressions are kept for what the compiler finds later.
 */
record FilteredTemplate(
        byte[] canonical,
        Findings findings,
        Declarations declarations,
        Map<String, Integer> expressionLines,
        int elements) {

    private static final Element NOTHING = new Element("jasperReport", 0, new LinkedHashMap<>(), List.of(), "");

    /** Checks everything and collects every finding; never throws for what is in the file. */
    static FilteredTemplate of(byte[] bytes) {
        var findings = new Findings();
        var declarations = new Declarations();
        var expressions = new ExpressionRules(findings, declarations);
        var rules = new TemplateRules(findings, declarations, expressions);
        try {
            var kept = rules.root(TemplateReader.read(bytes));
            expressions.checkReferences();
            return new FilteredTemplate(
                    CanonicalXml.of(kept), findings, declarations, expressions.lines(), count(kept));
        } catch (TemplateReader.Unreadable unreadable) {
            findings.add(unreadable.finding());
            return new FilteredTemplate(CanonicalXml.of(NOTHING), findings, declarations, new HashMap<>(), 0);
        }
    }

    private static int count(Element element) {
        return 1 + element.children().stream().mapToInt(FilteredTemplate::count).sum();
    }

    int lineOf(String expression) {
        return expressionLines.getOrDefault(expression, 0);
    }

    List<Finding> faults() {
        return new ArrayList<>(findings.faults());
    }
}
