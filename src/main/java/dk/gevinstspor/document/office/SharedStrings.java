package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The texts that cells refer to; raised parts become superscripts. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings of(OPCPackage file, Budget budget) throws XMLStreamException, IOException, Rejected {
        SharedStrings strings = new SharedStrings();
        for (PackagePart part : file.getPartsByContentType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml")) {
            try (InputStream stream = part.getInputStream();
                    Xml xml = new Xml(stream)) {
                while (xml.find("si")) {
                    String text = rich(xml);
                    budget.text(Place.DOCUMENT, text.length());
                    strings.texts.add(text);
                }
            }
        }
        return strings;
    }

    String at(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** The text of si or is: plain, or runs with their own looks; phonetic hints are no text. */
    static String rich(Xml xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            if (child.get().equals("t")) {
                text.append(xml.text());
            } else if (child.get().equals("r")) {
                text.append(run(xml));
            }
        }
        return Glyphs.tidy(text.toString());
    }

    private static String run(Xml xml) throws XMLStreamException {
        boolean raised = false;
        String text = "";
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            if (child.get().equals("rPr")) {
                int properties = xml.depth();
                for (Optional<String> one = xml.child(properties); one.isPresent(); one = xml.child(properties)) {
                    raised |= one.get().equals("vertAlign")
                            && xml.attribute("val").orElse("").equals("superscript");
                }
            } else if (child.get().equals("t")) {
                text = xml.text();
            }
        }
        return raised ? Glyphs.raised(text) : text;
    }
}
