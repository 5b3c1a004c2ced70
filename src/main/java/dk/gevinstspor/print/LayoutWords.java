package dk.gevinstspor.print;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements, attributes, fields and expressions of a shipped layout: what an operator's own layout of that name may use too. */
final class LayoutWords {

    private static final XMLInputFactory PARSERS = parsers();

    private final Set<String> elements = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> properties = new HashSet<>();
    private final Set<String> expressions = new HashSet<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    private LayoutWords() {}

    static LayoutWords of(byte[] shipped) throws XMLStreamException {
        LayoutWords words = new LayoutWords();
        XMLStreamReader reader = reader(new ByteArrayInputStream(shipped));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    words.read(reader);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    words.expressions.add(said(reader.getLocalName(), text.toString()));
                    text.setLength(0);
                }
                default -> {
                    // Comments say nothing.
                }
            }
        }
        return words;
    }

    /** Reads no document type and follows no reference. */
    static XMLStreamReader reader(InputStream file) throws XMLStreamException {
        return PARSERS.createXMLStreamReader(file);
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }

    private void read(XMLStreamReader reader) {
        String element = reader.getLocalName();
        elements.add(element);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(element + "@" + reader.getAttributeLocalName(i));
        }
        String name = reader.getAttributeValue(null, "name");
        String type = reader.getAttributeValue(null, "class");
        if (element.startsWith("property")) {
            properties.add(name);
        } else if (element.equals("field")) {
            fields.put(name, type);
        } else if (element.equals("parameter")) {
            parameters.put(name, type);
        }
    }

    boolean hasElement(String name) {
        return elements.contains(name);
    }

    boolean hasAttribute(String element, String name) {
        return attributes.contains(element + "@" + name);
    }

    boolean hasProperty(String name) {
        return properties.contains(name);
    }

    /** The very words of an expression, so that what was not changed needs no leave. */
    boolean hasExpression(String element, String text) {
        return expressions.contains(said(element, text));
    }

    private static String said(String element, String text) {
        return element + " " + text.strip();
    }

    Map<String, String> fields() {
        return fields;
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
