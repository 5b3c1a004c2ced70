package dk.gevinstspor.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A template for as many columns as the data has. What has the key {@code column} stands in the room that all columns
 * share, and is repeated in it: its {@code $F{amounts.0}} becomes {@code $F{amounts.1}} and so on. When the room, which
 * the template names in its property {@code dk.gevinstspor.columns}, is too small, the page grows, and with it what has
 * the key {@code wide}.
 */
final class Columns {

    private static final String ROOM = "dk.gevinstspor.columns";

    /** A column of amounts can be read down to this width, in points: millions of t.kr. stand apart. */
    private static final int NARROWEST = 54;

    private final Document template;
    private final int count;

    private Columns(Document template, int count) {
        this.template = template;
        this.count = count;
    }

    /** @param count one or more */
    static InputStream of(InputStream jrxml, int count) throws IOException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Columns columns = new Columns(parsers.newDocumentBuilder().parse(jrxml), count);
            columns.lay();
            StringWriter laid = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(columns.template), new StreamResult(laid));
            return new ByteArrayInputStream(kindFirst(laid.toString()).getBytes(StandardCharsets.UTF_8));
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("not a template", e);
        }
    }

    /** Jasper's reader must know what an element is before it reads anything else of it. */
    private static String kindFirst(String jrxml) {
        return jrxml.replaceAll("<element ([^>]*?)(kind=\"\\w+\")", "<element $2 $1");
    }

    private void lay() {
        int room = room();
        int needed = Math.max(room, count * NARROWEST);
        Element page = template.getDocumentElement();
        widen(page, "pageWidth", needed - room);
        widen(page, "columnWidth", needed - room);
        for (Element element : elements("element")) {
            if (element.getAttribute("key").equals("wide")) {
                widen(element, "width", needed - room);
            } else if (element.getAttribute("key").equals("column")) {
                repeat(element, needed);
            }
        }
        elements("field").stream()
                .filter(field -> field.getAttribute("name").endsWith(".0"))
                .forEach(this::repeatField);
    }

    private int room() {
        return elements("property").stream()
                .filter(property -> property.getAttribute("name").equals(ROOM))
                .mapToInt(property -> Integer.parseInt(property.getAttribute("value")))
                .findFirst()
                .orElseThrow();
    }

    /** The last one takes what the division leaves, so that no gap becomes a column of a spreadsheet. */
    private void repeat(Element first, int width) {
        int left = Integer.parseInt(first.getAttribute("x"));
        int each = width / count;
        Node end = first.getNextSibling();
        for (int column = count - 1; column >= 0; column--) {
            Element copy = column == 0 ? first : (Element) first.cloneNode(true);
            copy.setAttribute("x", Integer.toString(left + column * each));
            copy.setAttribute("width", Integer.toString(column == count - 1 ? width - column * each : each));
            for (Element expression : elements(copy, "expression")) {
                expression.setTextContent(at(expression.getTextContent(), column));
            }
            if (column > 0) {
                end = first.getParentNode().insertBefore(copy, end);
            }
        }
    }

    private static String at(String expression, int column) {
        return expression.replaceAll("\\.\\d+}", "." + column + "}");
    }

    private void repeatField(Element first) {
        String name = first.getAttribute("name").replaceAll("0$", "");
        for (int column = count - 1; column > 0; column--) {
            Element copy = (Element) first.cloneNode(true);
            copy.setAttribute("name", name + column);
            first.getParentNode().insertBefore(copy, first.getNextSibling());
        }
    }

    private static void widen(Element element, String attribute, int by) {
        element.setAttribute(attribute, Integer.toString(Integer.parseInt(element.getAttribute(attribute)) + by));
    }

    private List<Element> elements(String name) {
        return elements(template.getDocumentElement(), name);
    }

    private static List<Element> elements(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
