package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.design.JRDesignExpression;

/**
 * Checks every expression of a template before the library sees it: single references never reach the compiler, so what
 * they may read is decided here.
 */
final class ExpressionRules {

    private record Use(Token reference, int line, Optional<String> sourceClass, String expression) {}

    private final Findings findings;
    private final Declarations declarations;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    ExpressionRules(Findings findings, Declarations declarations) {
        this.findings = findings;
        this.declarations = declarations;
    }

    /** The class a source must have: data, picture or sub-report. Empty for an ordinary expression. */
    static Optional<String> sourceClass(Element expression, Element parent) {
        if (expression.name().equals("dataSourceExpression")) {
            return Optional.of(AllowedNames.DATA_SOURCE);
        }
        if (!expression.name().equals("expression") || !parent.name().equals("element")) {
            return Optional.empty();
        }
        return switch (parent.attribute("kind")) {
            case "image" -> Optional.of(AllowedNames.PICTURE);
            case "subreport" -> Optional.of(AllowedNames.REPORT);
            default -> Optional.empty();
        };
    }

    /** The name of the one reference an expression is; empty if it is anything else. */
    static String singleName(String expression) {
        try {
            var tokens = Tokenizer.tokensOf(new JRDesignExpression(expression));
            return tokens.size() == 2 && isReference(tokens.getFirst())
                    ? tokens.getFirst().text()
                    : "";
        } catch (ExpressionRefused refused) {
            return "";
        }
    }

    void check(Element element, Element parent) {
        var text = element.text();
        lines.putIfAbsent(text, element.line());
        try {
            var tokens = Tokenizer.tokensOf(new JRDesignExpression(text));
            ExpressionParser.parse(tokens);
            var sourceClass = sourceClass(element, parent);
            if (sourceClass.isPresent() && singleName(text).isEmpty()) {
                findings.refuse(element.line(), Fault.SOURCE_NOT_SINGLE, text.strip());
            }
            tokens.stream()
                    .filter(ExpressionRules::isReference)
                    .forEach(token -> uses.add(new Use(token, element.line(), sourceClass, text)));
        } catch (ExpressionRefused refused) {
            findings.add(refused.at(element.line()).in(text));
        }
    }

    private static boolean isReference(Token token) {
        return switch (token.kind()) {
            case FIELD, PARAMETER, VARIABLE -> true;
            default -> false;
        };
    }

    /** After the whole template was read: what is referred to must be declared, and host values only be sources. */
    void checkReferences() {
        for (var use : uses) {
            checkReference(use).ifPresent(finding -> findings.add(finding.in(use.expression())));
        }
    }

    private Optional<Finding> checkReference(Use use) {
        var reference = use.reference();
        boolean isParameter = reference.kind() == Token.Kind.PARAMETER;
        if (isParameter && AttributeRules.isReserved(reference.text())) {
            return Optional.of(Finding.of(use.line(), Fault.RESERVED_NAME, reference.shown()));
        }
        var declared = declarations.of(reference);
        if (declared.isEmpty() && reference.kind() != Token.Kind.VARIABLE) {
            return Optional.of(Finding.of(use.line(), Fault.UNDECLARED, reference.shown()));
        }
        return use.sourceClass()
                .map(expected -> checkSource(use, declared, expected))
                .orElseGet(() -> checkOrdinary(use, declared));
    }

    private static Optional<Finding> checkSource(Use use, List<Declarations.Declared> declared, String expected) {
        boolean fits = !declared.isEmpty()
                && declared.stream().allMatch(one -> one.className().equals(expected));
        return fits
                ? Optional.empty()
                : Optional.of(Finding.of(
                        use.line(), Fault.SOURCE_TYPE, use.reference().shown(), expected));
    }

    private static Optional<Finding> checkOrdinary(Use use, List<Declarations.Declared> declared) {
        boolean fromHost = declared.stream().anyMatch(one -> AllowedNames.HOST_CLASSES.contains(one.className()));
        return fromHost
                ? Optional.of(Finding.of(
                        use.line(),
                        Fault.HOST_VALUE_IN_EXPRESSION,
                        use.reference().shown()))
                : Optional.empty();
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }
}
