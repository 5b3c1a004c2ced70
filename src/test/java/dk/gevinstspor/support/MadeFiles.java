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
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The same document as a Word file and as a workbook. @see MadePdf */
public final class MadeFiles {

    private MadeFiles() {}

    /** Headings by their style, tables by their cells; a blank row of a section keeps its cells. */
    public static byte[] docx(Document document) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            word.createStyles();
            for (Block block : document.blocks()) {
                if (block instanceof Heading heading) {
                    XWPFParagraph paragraph = word.createParagraph();
                    paragraph.createRun().setText(heading.text());
                    paragraph.getRuns().get(0).setBold(true);
                } else if (block instanceof Paragraph text) {
                    word.createParagraph().createRun().setText(text.text());
                } else if (block instanceof Table table) {
                    docxTable(word, table);
                }
            }
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void docxTable(XWPFDocument word, Table table) {
        XWPFTable made = word.createTable(table.rows().size(), table.columns());
        for (int row = 0; row < table.rows().size(); row++) {
            for (Cell cell : table.rows().get(row).cells()) {
                made.getRow(row).getCell(cell.column()).setText(cell.text());
            }
        }
        word.createParagraph();
    }

    /** Everything on one sheet: words in the first column, plain numbers as numbers shown with Danish thousands. */
    public static byte[] xlsx(Document document) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Forslag");
            CellStyle thousands = workbook.createCellStyle();
            thousands.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
            int number = 0;
            for (Block block : document.blocks()) {
                if (block instanceof Table table) {
                    for (Row row : table.rows()) {
                        xlsxRow(sheet.createRow(number++), row, thousands);
                    }
                } else {
                    String text = block instanceof Heading heading ? heading.text() : ((Paragraph) block).text();
                    sheet.createRow(number).createCell(0).setCellValue(text);
                }
                number++;
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void xlsxRow(XSSFRow made, Row row, CellStyle thousands) {
        for (Cell cell : row.cells()) {
            String plain = cell.text().replace(".", "");
            if (plain.matches("-?\\d+") && !cell.text().matches("(19|20)\\d\\d")) {
                made.createCell(cell.column()).setCellValue(Long.parseLong(plain));
                made.getCell(cell.column()).setCellStyle(thousands);
            } else if (plain.matches("\\d+")) {
                made.createCell(cell.column()).setCellValue(Long.parseLong(plain));
            } else if (!cell.isBlank()) {
                made.createCell(cell.column()).setCellValue(cell.text());
            }
        }
    }
}
