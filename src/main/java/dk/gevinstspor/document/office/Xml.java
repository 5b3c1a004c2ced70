package dk.gevinstspor.document.office;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of an office file, element by element, by local names: transitional and strict files differ in namespaces only. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream part) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(part);
    }

    /** No document types, no entities from outside: an office file needs neither. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    int depth() {
        return depth;
    }

    /** The next child of the element that was open at a depth, or nothing at its end. */
    Optional<String> child(int parent) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == parent + 1) {
                    return Optional.of(reader.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth < parent) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Anywhere below: the next element of a name, or nothing at the end of the part. */
    boolean find(String name) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (reader.getLocalName().equals(name)) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return false;
    }

    Optional<String> attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return Optional.of(reader.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    /** A switch such as w:b: on when it is there, unless its value says no. */
    boolean isOn() {
        return attribute("val")
                .map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .orElse(true);
    }

    int number(String attribute, int otherwise) {
        return attribute(attribute)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** The text of the element just opened, which has no children. */
    String text() throws XMLStreamException {
        String text = reader.getElementText();
        depth--;
        return text;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
