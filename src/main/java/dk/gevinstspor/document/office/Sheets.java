package dk.gevinstspor.document.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The worksheets of a workbook in their order; charts and links to other files are none. */
final class Sheets {

    record Sheet(String name, boolean hidden, PackagePart part) {}

    private Sheets() {}

    /** Whether its days are counted from 1904, as Excel for Mac did, and not from 1900. */
    static boolean countsFrom1904(PackagePart workbook) throws XMLStreamException, IOException {
        try (InputStream stream = workbook.getInputStream();
                Xml xml = new Xml(stream)) {
            return xml.find("workbookPr")
                    && xml.attribute("date1904")
                            .filter(value -> value.equals("1") || value.equals("true"))
                            .isPresent();
        }
    }

    static List<Sheet> of(PackagePart workbook) throws XMLStreamException, IOException, InvalidFormatException {
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream stream = workbook.getInputStream();
                Xml xml = new Xml(stream)) {
            while (xml.find("sheet")) {
                Optional<PackageRelationship> link = xml.attribute("id")
                        .filter(id -> !id.isEmpty())
                        .flatMap(id -> Optional.ofNullable(workbook.getRelationship(id)))
                        .filter(found -> found.getTargetMode() == TargetMode.INTERNAL
                                && found.getRelationshipType().endsWith("/worksheet"));
                if (link.isPresent()) {
                    String name = xml.attribute("name").orElse(Integer.toString(sheets.size() + 1));
                    boolean hidden = xml.attribute("state").orElse("").contains("idden");
                    sheets.add(new Sheet(name, hidden, workbook.getRelatedPart(link.get())));
                }
            }
        }
        return sheets;
    }
}
