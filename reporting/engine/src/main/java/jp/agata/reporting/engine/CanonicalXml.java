package jp.agata.reporting.engine;

import java.nio.charset.StandardCharsets;

/** Writes the one spelling of a template that is hashed, kept and given to the library. */
final class CanonicalXml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private CanonicalXml() {}

    static byte[] of(Element root) {
        var canonical = new CanonicalXml();
        canonical.element(root, 0);
        return canonical.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(Element element, int depth) {
        out.repeat('\t', depth).append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escaped(value, true);
            out.append('"');
        });
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        if (element.children().isEmpty()) {
            escaped(element.text(), false);
        } else {
            out.append('\n');
            element.children().forEach(child -> element(child, depth + 1));
            out.repeat('\t', depth);
        }
        out.append("</").append(element.name()).append(">\n");
    }

    private void escaped(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(c);
            }
        });
    }
}
