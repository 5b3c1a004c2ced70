package dk.gevinstspor.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTests {

    private static final List<String> HEADINGS = List.of("Nummer", "Titel", "ÅV", "Dag");

    @Test
    void a_workbook_holds_texts_numbers_and_days_under_its_headings() throws IOException {
        XSSFSheet sheet =
                workbook(Arrays.asList("A-1", "Partshøring", new BigDecimal("0.6000"), LocalDate.of(2022, 5, 15)));

        assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("ÅV");
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Partshøring");
        assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.6);
        assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2022, 5, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 12 34", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_begins_like_a_formula_stays_a_text(String text) throws IOException {
        Cell cell = workbook(Arrays.asList("A-1", text, null, null)).getRow(1).getCell(1);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(csv(Arrays.asList("A-1", text, null, null))).contains("'" + text);
    }

    @Test
    void csv_has_semicolons_decimal_commas_and_a_mark_that_says_utf_8() throws IOException {
        String written =
                csv(Arrays.asList("A-1", "Høring; \"ny\"", new BigDecimal("0.6000"), LocalDate.of(2022, 5, 15)));

        assertThat(written).isEqualTo("\uFEFFNummer;Titel;ÅV;Dag\r\nA-1;\"Høring; \"\"ny\"\"\";0,6000;15.05.2022\r\n");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut() throws IOException {
        assertThat(workbook(List.of("x".repeat(40_000))).getRow(1).getCell(0).getStringCellValue())
                .hasSize(32_767);
    }

    @Test
    void anything_else_is_a_mistake() {
        assertThatThrownBy(() -> csv(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    private static XSSFSheet workbook(List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "Initiativer", HEADINGS)) {
            writer.row(row);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getSheet("Initiativer");
        }
    }

    @Test
    void english_spreadsheets_read_commas_points_and_days_that_no_two_read_otherwise() throws IOException {
        assertThat(csv(
                        Arrays.asList("A-1", "Hearing, new", new BigDecimal("0.6000"), LocalDate.of(2022, 5, 15)),
                        Locale.ENGLISH))
                .endsWith("A-1,\"Hearing, new\",0.6000,2022-05-15\r\n");
    }

    private static String csv(List<?> row) throws IOException {
        return csv(row, Locale.forLanguageTag("da"));
    }

    private static String csv(List<?> row, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(out, HEADINGS, locale)) {
            writer.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
