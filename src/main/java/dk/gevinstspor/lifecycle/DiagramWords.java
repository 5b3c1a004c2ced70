package dk.gevinstspor.lifecycle;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a drawn process says, in a reader's language: {@code diagram.<element>} of the bundles, or
 * {@code diagram.<process>.<element>} where processes mean different things by one id. What the bundles do not know (an
 * older model's step) keeps its author's name.
 */
@Component
class DiagramWords {

    private final MessageSource messages;

    DiagramWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param model a process as BPMN 2.0 */
    String in(Locale language, BusinessProcess process, String model) {
        try {
            Document drawing = read(model);
            NodeList elements = drawing.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                if (elements.item(i) instanceof Element element && element.hasAttribute("name")) {
                    element.setAttribute("name", word(language, process, element));
                }
            }
            return write(drawing);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("the model of " + process.id() + " cannot be read", e);
        }
    }

    private String word(Locale language, BusinessProcess process, Element element) {
        String id = element.getAttribute("id");
        String[] keys = {"diagram." + process.id() + "." + id, "diagram." + id};
        return messages.getMessage(new DefaultMessageSourceResolvable(keys, element.getAttribute("name")), language);
    }

    private static Document read(String model) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(model)));
    }

    private static String write(Document drawing) throws TransformerException {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(drawing), new StreamResult(text));
        return text.toString();
    }
}
