package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.FILE_BROKEN;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Everything written in one part of an Office file: all characters, and every attribute with Japanese in it. A table's row is one stretch, for 姓 and 名 in two cells; so is a paragraph elsewhere.
 */
final class PartText {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> STRETCHES =
            Set.of("p", "si", "comment", "tr", "row", "sheet", "definedName", "pt");
    private static final Set<String> ROWS = Set.of("tr", "row");

    private final List<String> stretches = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();
    private final StringBuilder stretch = new StringBuilder();
    private int rows;

    private PartText() {}

    static List<String> of(byte[] part) {
        var text = new PartText();
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                text.next(reader);
            }
        } catch (XMLStreamException e) {
            throw FILE_BROKEN.with();
        }
        text.end();
        text.stretches.addAll(text.attributes);
        return text.stretches;
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private void next(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamReader.START_ELEMENT -> {
                rows += ROWS.contains(reader.getLocalName()) ? 1 : 0;
                for (var at = 0; at < reader.getAttributeCount(); at++) {
                    // 氏名は漢字か仮名。英数字だけの属性は様式の都合で、読む物ではない
                    if (reader.getAttributeValue(at).chars().anyMatch(c -> c > 0x7F)) {
                        attributes.add(reader.getAttributeValue(at));
                    }
                }
            }
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                stretch.append(reader.getText());
            case XMLStreamReader.END_ELEMENT -> {
                rows -= ROWS.contains(reader.getLocalName()) ? 1 : 0;
                if (rows == 0 && STRETCHES.contains(reader.getLocalName())) {
                    end();
                }
            }
            default -> {}
        }
    }

    private void end() {
        if (!stretch.isEmpty()) {
            stretches.add(stretch.toString());
            stretch.setLength(0);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
