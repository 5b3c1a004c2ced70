package dk.gevinstspor.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Documents and workbooks of several parts. */
class TextWriterTests {

    private static final List<List<Object>> ROWS = List.of(
            Arrays.asList("Høstet", new BigDecimal("-1234.5"), LocalDate.of(2022, 8, 15)),
            Arrays.asList("=1+1", null, null));
    private static final List<String> HEADINGS = List.of("Hvad", "ÅV", "Dato");

    @Test
    void a_document_has_headings_that_word_knows_and_tables_whose_headings_are_repeated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TextWriter text = TextWriter.docx(out, "Statusrapport", Locale.forLanguageTag("da-DK"))) {
            text.heading(1, "Fremdrift");
            text.text("Første afsnit.\n\nAndet afsnit.");
            text.table(HEADINGS, ROWS);
        }

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("Statusrapport");
            assertThat(read.getParagraphs())
                    .extracting(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                    .contains("Heading1 Fremdrift", "null Første afsnit.", "null Andet afsnit.");
            XWPFTable table = read.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("Høstet", "-1.234,5", "15.08.2022");
        }
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_with_numbers_and_days_as_such() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = SheetWriter.workbook(out)) {
            for (int sheet = 0; sheet < 2; sheet++) {
                workbook.sheet("Gevinster", HEADINGS);
                for (List<Object> row : ROWS) {
                    workbook.row(row);
                }
            }
        }

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getSheetName(0)).isEqualTo("Gevinster");
            assertThat(read.getSheetName(1)).isEqualTo("Gevinster 2");
            var row = read.getSheetAt(1).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1234.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(read.getSheetAt(1).getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }
}
