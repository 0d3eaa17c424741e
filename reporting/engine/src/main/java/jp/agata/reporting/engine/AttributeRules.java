package jp.agata.reporting.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the attributes of a template's elements: names by the white list, values by what each name may hold. */
final class AttributeRules {

    private static final int MAX_VALUE = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,99}");
    private static final Pattern PATTERN = Pattern.compile("[#0,.%;+()/:¤¥￥'\\- \\p{L}（）・〜]{0,40}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]{1,6})?");
    private static final Set<String> RESERVED =
            Set.of("SORT_FIELDS", "FILTER", "REPOSITORY_CONTEXT", "IS_IGNORE_PAGINATION");

    private final Findings findings;

    AttributeRules(Findings findings) {
        this.findings = findings;
    }

    static boolean isReserved(String parameter) {
        return parameter.startsWith("REPORT_") || parameter.startsWith("JASPER_") || RESERVED.contains(parameter);
    }

    Map<String, String> kept(Element element) {
        var kept = new LinkedHashMap<String, String>();
        element.attributes().forEach((name, value) -> {
            if (AllowedNames.DROPPED_ATTRIBUTES.contains(name)) {
                findings.notice(element.line(), Fault.DROPPED_FONT, name);
            } else {
                check(element, name, value);
                kept.put(name, value);
            }
        });
        checkKind(element);
        return kept;
    }

    private void check(Element element, String name, String value) {
        if (!AllowedNames.ATTRIBUTES.contains(name)) {
            findings.refuse(element.line(), Fault.ATTRIBUTE_NOT_ALLOWED, element.name(), name);
            return;
        }
        if (value.length() > MAX_VALUE) {
            findings.refuse(element.line(), Fault.VALUE_TOO_LONG, name, MAX_VALUE);
            return;
        }
        switch (name) {
            case "class" -> checkClass(element, value);
            case "language" -> refuseUnless(value.equals(RestrictedCompiler.LANGUAGE), element, Fault.LANGUAGE, value);
            case "markup" -> refuseUnless(value.equals("none"), element, Fault.MARKUP, value);
            case "pattern" -> refuseUnless(PATTERN.matcher(value).matches(), element, Fault.PATTERN, value);
            case "type" ->
                refuseUnless(AllowedNames.TYPES.contains(value), element, Fault.VALUE_NOT_ALLOWED, name, value);
            case "name" -> checkName(element, value);
            default -> checkSize(element, name, value);
        }
    }

    private void refuseUnless(boolean allowed, Element element, Fault fault, Object... details) {
        if (!allowed) {
            findings.refuse(element.line(), fault, details);
        }
    }

    private void checkClass(Element element, String value) {
        if (!AllowedNames.CLASS_HOLDERS.contains(element.name())) {
            findings.refuse(element.line(), Fault.ATTRIBUTE_NOT_ALLOWED, element.name(), "class");
            return;
        }
        boolean fromHost = element.name().equals("parameter") || element.name().equals("field");
        boolean allowed = AllowedNames.CLASSES.contains(value) || fromHost && AllowedNames.HOST_CLASSES.contains(value);
        refuseUnless(allowed, element, Fault.CLASS_NOT_ALLOWED, value);
    }

    private void checkName(Element element, String value) {
        switch (element.name()) {
            case "parameter" -> {
                refuseUnless(NAME.matcher(value).matches(), element, Fault.NAME_NOT_ALLOWED, value);
                refuseUnless(!isReserved(value), element, Fault.RESERVED_NAME, value);
            }
            case "field", "variable", "group", "dataset", "measure", "rowGroup", "columnGroup" ->
                refuseUnless(NAME.matcher(value).matches(), element, Fault.NAME_NOT_ALLOWED, value);
            default -> {
                // names of styles and of the report are only compared with each other
            }
        }
    }

    private void checkSize(Element element, String name, String value) {
        int bound = AllowedNames.bound(name);
        if (bound == 0) {
            return;
        }
        boolean fits = NUMBER.matcher(value).matches() && Math.abs(Double.parseDouble(value)) <= bound;
        refuseUnless(fits, element, Fault.SIZE_TOO_LARGE, name, value, bound);
    }

    private void checkKind(Element element) {
        var allowed = AllowedNames.KINDS.get(element.name());
        var kind = element.attribute("kind");
        boolean known = allowed == null ? kind.isEmpty() : allowed.contains(kind);
        refuseUnless(known, element, Fault.KIND_NOT_ALLOWED, kind);
    }
}
