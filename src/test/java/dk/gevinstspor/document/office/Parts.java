package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file made of its parts' own XML, for what no library of ours writes. */
final class Parts {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    /** @param body what stands between the body's tags */
    static Document word(String body) {
        Parts word = new Parts();
        word.main("word/document.xml", "wordprocessingml.document.main");
        word.parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>" + body
                        + "</w:body></w:document>");
        return Reads.document("forslag.docx", word.bytes());
    }

    /** @param sheets what stands between each sheet's tags; a name that begins with a dot is hidden */
    static Document workbook(Map<String, String> sheets) {
        Parts book = new Parts();
        book.main("xl/workbook.xml", "spreadsheetml.sheet.main");
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String part = "xl/worksheets/sheet" + number + ".xml";
            book.type(part, "spreadsheetml.worksheet");
            book.parts.put(
                    part,
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + sheet.getValue()
                            + "</worksheet>");
            boolean hidden = sheet.getKey().startsWith(".");
            list.append("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"r%d\"/>"
                    .formatted(sheet.getKey(), number, hidden ? "state=\"hidden\"" : "", number));
            relations.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, OFFICE, number));
        }
        book.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                        + "\"><sheets>" + list + "</sheets></workbook>");
        book.parts.put("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        return Reads.document("forslag.xlsx", book.bytes());
    }

    private void main(String part, String type) {
        type(part, type);
        parts.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"" + part + "\"/>"));
    }

    private void type(String part, String type) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>");
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>" + types + "</Types>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
