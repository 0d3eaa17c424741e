package jp.agata.reporting.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a template's bytes into elements: no DOCTYPE, entity, namespace, processing instruction; bounded in size, count
 * and depth. The library sees a file only after this, because its own loader already fetches what a DOCTYPE names.
 */
final class TemplateReader {

    static final int MAX_BYTES = 1_000_000;
    static final int MAX_ELEMENTS = 8_000;
    static final int MAX_DEPTH = 30;

    private final XMLStreamReader xml;
    private int elements;

    private TemplateReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The root element, or the one finding that stopped the reading. */
    static Element read(byte[] bytes) throws Unreadable {
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable(0, Fault.TOO_LARGE, "1MB");
        }
        try {
            return new TemplateReader(factory().createXMLStreamReader(new ByteArrayInputStream(bytes))).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new Unreadable(line, Fault.NOT_XML, line + "行目付近");
        }
    }

    // The factory of the JDK by name: whatever other library is on the classpath, these switches are known to work.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entity: " + systemId);
        });
        return factory;
    }

    private Element document() throws XMLStreamException, Unreadable {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            refuse();
        }
        var root = element(1);
        while (xml.hasNext()) {
            xml.next();
            refuse();
        }
        return root;
    }

    private Element element(int depth) throws XMLStreamException, Unreadable {
        int line = line();
        refuseBeyondBounds(depth);
        refuseNamespaces();
        var name = xml.getLocalName();
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        var children = new ArrayList<Element>();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> refuse();
            }
        }
        return new Element(name, line, attributes, List.copyOf(children), text.toString());
    }

    private void refuse() throws Unreadable {
        switch (xml.getEventType()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(line(), Fault.DOCTYPE);
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw new Unreadable(line(), Fault.PROCESSING_INSTRUCTION, xml.getPITarget());
            default -> {
                // comments and white space are left out of the canonical copy
            }
        }
    }

    private void refuseBeyondBounds(int depth) throws Unreadable {
        if (++elements > MAX_ELEMENTS) {
            throw new Unreadable(line(), Fault.TOO_MANY_ELEMENTS, MAX_ELEMENTS);
        }
        if (depth > MAX_DEPTH) {
            throw new Unreadable(line(), Fault.TOO_DEEP, MAX_DEPTH);
        }
    }

    private void refuseNamespaces() throws Unreadable {
        var namespaces = new ArrayList<String>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            namespaces.add(String.valueOf(xml.getNamespaceURI(i)));
        }
        if (xml.getName().getNamespaceURI().startsWith("http://jasperreports.sourceforge.net/jasperreports")) {
            throw new Unreadable(line(), Fault.OLD_FORMAT);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            namespaces.add(xml.getAttributeName(i).getNamespaceURI());
        }
        namespaces.add(xml.getName().getNamespaceURI());
        namespaces.removeIf(String::isEmpty);
        if (!namespaces.isEmpty()) {
            throw new Unreadable(line(), Fault.NAMESPACE, namespaces.getFirst());
        }
    }

    private int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    /** A file that cannot be read as a template at all. */
    static final class Unreadable extends Exception {

        private final transient Finding finding;

        private Unreadable(int line, Fault fault, Object... details) {
            super(fault.name());
            this.finding = Finding.of(line, fault, details);
        }

        Finding finding() {
            return finding;
        }
    }
}
