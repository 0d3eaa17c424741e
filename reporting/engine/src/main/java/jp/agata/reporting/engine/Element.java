package jp.agata.reporting.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** An element of a template as it was read: nothing of it has been interpreted. */
record Element(String name, int line, SequencedMap<String, String> attributes, List<Element> children, String text) {

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Such as {@code element[image]}: the name with its kind, which decides what may stand inside. */
    boolean isKind(String element, String kind) {
        return name.equals(element) && attribute("kind").equals(kind);
    }

    Element with(Map<String, String> keptAttributes, List<Element> keptChildren, String keptText) {
        return new Element(name, line, new LinkedHashMap<>(keptAttributes), List.copyOf(keptChildren), keptText);
    }
}
