package dk.gevinstspor.support;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A document as a PDF: figures to the right, cells drawn or not, a table's header again after a page break. */
public final class MadePdf implements AutoCloseable {

    private static final float MARGIN = 40;
    private static final float SIZE = 8;
    private static final float LINE = 13;
    private static final float PADDING = 8;

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDDocument pdf = new PDDocument();
    private final boolean drawn;
    private final float bottom;
    private PDPageContentStream page;
    private float y;

    private MadePdf(boolean drawn, float bottom) {
        this.drawn = drawn;
        this.bottom = bottom;
    }

    /**
     * The whole document.
     *
     * @param drawn whether cells have borders
     * @param bottom where pages end, in points: higher breaks more tables
     */
    public static byte[] of(Document document, boolean drawn, float bottom) {
        try (MadePdf made = new MadePdf(drawn, bottom)) {
            made.newPage();
            for (Block block : document.blocks()) {
                if (block instanceof Table table) {
                    made.table(table);
                } else if (block instanceof Heading heading) {
                    made.words(heading.text(), made.bold);
                } else if (block instanceof Paragraph paragraph) {
                    made.words(paragraph.text(), made.plain);
                }
            }
            return made.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage blank = new PDPage(PDRectangle.A4);
        pdf.addPage(blank);
        page = new PDPageContentStream(pdf, blank);
        y = PDRectangle.A4.getHeight() - MARGIN - 20;
    }

    private void words(String text, PDFont font) throws IOException {
        if (y < bottom + 3 * LINE) {
            newPage();
        }
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (width(line + " " + word, font) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                show(line.toString(), MARGIN, font);
                y -= LINE;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        show(line.toString(), MARGIN, font);
        y -= 2 * LINE;
    }

    private void table(Table table) throws IOException {
        for (int row = 0; row < table.rows().size(); row++) {
            if (y < bottom) {
                newPage();
                header(table);
            }
            row(table, table.rows().get(row));
        }
        y -= LINE;
    }

    private void header(Table table) throws IOException {
        row(table, table.rows().get(0));
        if (table.rows().get(0).texts().stream().noneMatch(text -> text.matches("20\\d\\d"))) {
            row(table, table.rows().get(1));
        }
    }

    private void row(Table table, Row row) throws IOException {
        int columns = table.columns();
        for (Cell cell : row.cells()) {
            float left = left(cell.column(), table);
            float right = left(cell.column() + 1, table);
            boolean figure = cell.text().matches("[-−–]?[\\d.,%]+|[-–X]");
            show(cell.text(), figure ? right - 4 - width(cell.text(), plain) : left + 3, plain);
        }
        if (drawn) {
            for (int column = 0; column < columns; column++) {
                page.setLineWidth(0.5f);
                page.addRect(left(column, table), y - 4, left(column + 1, table) - left(column, table), LINE + 2);
                page.stroke();
            }
        }
        y -= LINE + 2;
    }

    /** Columns as wide as their words; the first takes what the others leave. */
    private float left(int column, Table table) throws IOException {
        float right = PDRectangle.A4.getWidth() - MARGIN;
        for (int other = table.columns() - 1; other >= Math.max(1, column); other--) {
            float widest = 0;
            for (Row row : table.rows()) {
                boolean reaches =
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() < 3;
                widest = Math.max(widest, reaches && other > 1 ? 0 : width(row.text(other), plain));
            }
            right -= Math.max(30, Math.min(170, widest + PADDING));
        }
        return column == 0 ? MARGIN : column == table.columns() ? PDRectangle.A4.getWidth() - MARGIN : right;
    }

    private float width(String text, PDFont font) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * SIZE;
    }

    private void show(String text, float x, PDFont font) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(printable(text));
        page.endText();
    }

    /** The standard fonts have no boxes. */
    private static String printable(String text) {
        return text.replace("☒", "[x]").replace("☐", "[ ]").replace("\n", " ");
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
