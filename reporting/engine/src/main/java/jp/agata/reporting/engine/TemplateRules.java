package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Walks a template's elements against the white list and keeps what passes. Names count, wherever they stand. */
final class TemplateRules {

    private static final int MAX_TEXT = 4_000;

    private final Findings findings;
    private final Declarations declarations;
    private final ExpressionRules expressions;
    private final AttributeRules attributes;

    TemplateRules(Findings findings, Declarations declarations, ExpressionRules expressions) {
        this.findings = findings;
        this.declarations = declarations;
        this.expressions = expressions;
        this.attributes = new AttributeRules(findings);
    }

    Element root(Element root) {
        if (!root.name().equals("jasperReport")) {
            findings.refuse(root.line(), Fault.NOT_A_TEMPLATE, root.name());
            return root.with(new LinkedHashMap<>(), List.of(), "");
        }
        return structure(root, Declarations.MAIN);
    }

    private Optional<Element> kept(Element element, Element parent, String dataset) {
        return switch (element.name()) {
            case "property" -> property(element);
            case "query" -> query(element);
            case "dataset" ->
                Optional.of(
                        structure(element, parent.name().equals("jasperReport") ? element.attribute("name") : dataset));
            case "parameter", "field" -> declared(element, parent, dataset);
            case "datasetRun" -> datasetRun(element, dataset);
            default -> other(element, parent, dataset);
        };
    }

    private Optional<Element> other(Element element, Element parent, String dataset) {
        if (AllowedNames.EXPRESSIONS.contains(element.name())) {
            return expression(element, parent);
        }
        if (AllowedNames.TEXTS.contains(element.name())) {
            return text(element);
        }
        if (!AllowedNames.ELEMENTS.contains(element.name())) {
            findings.refuse(element.line(), Fault.ELEMENT_NOT_ALLOWED, element.name());
            return Optional.empty();
        }
        return Optional.of(structure(element, dataset));
    }

    private Element structure(Element element, String dataset) {
        if (!element.text().isBlank()) {
            findings.refuse(element.line(), Fault.TEXT_NOT_ALLOWED, element.name());
        }
        var children = new ArrayList<Element>();
        for (var child : element.children()) {
            kept(child, element, dataset).ifPresent(children::add);
        }
        return element.with(attributes.kept(element), children, "");
    }

    private Optional<Element> declared(Element element, Element parent, String dataset) {
        boolean declares = switch (parent.name()) {
            case "jasperReport", "dataset" -> true;
            default -> parent.isKind("element", "crosstab");
        };
        if (declares) {
            var kind = element.name().equals("field") ? Token.Kind.FIELD : Token.Kind.PARAMETER;
            var className = element.attributes().getOrDefault("class", "java.lang.String");
            // A crosstab's parameters are the template's own, filled by expressions: the contract does not know them.
            var scope = parent.name().equals("element") ? "crosstab" : dataset;
            declarations.add(
                    new Declarations.Declared(kind, scope, element.attribute("name"), className, element.line()));
        }
        return Optional.of(structure(element, dataset));
    }

    private Optional<Element> datasetRun(Element element, String dataset) {
        for (var child : element.children()) {
            if (child.name().equals("dataSourceExpression")) {
                var source = new Declarations.Source(
                        element.attribute("subDataset"), ExpressionRules.singleName(child.text()), element.line());
                declarations.add(source);
            }
        }
        return Optional.of(structure(element, dataset));
    }

    private Optional<Element> expression(Element element, Element parent) {
        if (!isPlain(element)) {
            return Optional.empty();
        }
        if (element.text().isBlank()
                && ExpressionRules.sourceClass(element, parent).isEmpty()) {
            return Optional.empty();
        }
        expressions.check(element, parent);
        return Optional.of(element);
    }

    private Optional<Element> text(Element element) {
        if (!isPlain(element)) {
            return Optional.empty();
        }
        if (element.text().length() > MAX_TEXT) {
            findings.refuse(element.line(), Fault.VALUE_TOO_LONG, element.name(), MAX_TEXT);
        }
        return Optional.of(element);
    }

    private boolean isPlain(Element element) {
        for (var attribute : element.attributes().keySet()) {
            findings.refuse(element.line(), Fault.ATTRIBUTE_NOT_ALLOWED, element.name(), attribute);
        }
        for (var child : element.children()) {
            findings.refuse(child.line(), Fault.ELEMENT_NOT_ALLOWED, child.name());
        }
        return element.attributes().isEmpty() && element.children().isEmpty();
    }

    private Optional<Element> property(Element element) {
        var name = element.attribute("name");
        return switch (PropertyRule.of(name)) {
            case KEEP -> Optional.of(structure(element, Declarations.MAIN));
            case DROP -> {
                findings.notice(element.line(), Fault.DROPPED_PROPERTY, name);
                yield Optional.empty();
            }
            case REFUSE -> {
                findings.refuse(element.line(), Fault.PROPERTY_NOT_ALLOWED, name);
                yield Optional.empty();
            }
        };
    }

    private Optional<Element> query(Element element) {
        if (element.text().isBlank() && element.children().isEmpty()) {
            findings.notice(element.line(), Fault.DROPPED_QUERY);
        } else {
            findings.refuse(element.line(), Fault.QUERY);
        }
        return Optional.empty();
    }
}
