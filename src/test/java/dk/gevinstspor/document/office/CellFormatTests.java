package dk.gevinstspor.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell's number is the one that a person sees, whatever the format makes of it. */
class CellFormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "965000|#,##0,|965",
                "964600|#,##0,|964.6",
                "-2870000|#,##0,;-#,##0,|-2870",
                "1200000|0.0,,\" mio. kr.\"|1.2",
                "965000|#,##0|965000",
                "965.25|#,##0.00|965.25",
                "965|#,##0\",\"|965",
                "0.25|0%|0.25"
            })
    void commas_behind_the_last_digit_of_a_format_divide(double stored, String format, BigDecimal seen)
            throws IOException {
        assertThat(cell(stored, format, false).number())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(seen));
    }

    @Test
    void a_scale_that_depends_on_the_size_is_not_guessed() throws IOException {
        assertThat(cell(965_000, "[>=1000000]0.0,,\"M\";[>=1000]0,\"K\";0", false)
                        .number())
                .isEmpty();
    }

    @Test
    void a_day_of_a_workbook_that_counts_from_1904_is_that_day() throws IOException {
        assertThat(cell(43_101, "dd-mm-yyyy", false).text()).isEqualTo("01.01.2018");
        assertThat(cell(43_101 - 1_462, "dd-mm-yyyy", true).text()).isEqualTo("01.01.2018");
    }

    private static Cell cell(double stored, String format, boolean since1904) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (since1904) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            XSSFCell cell = book.createSheet("Tal").createRow(0).createCell(0);
            cell.setCellValue(stored);
            cell.setCellStyle(style);
            book.write(bytes);
            return Reads.document("tal.xlsx", bytes.toByteArray())
                    .tables()
                    .get(0)
                    .rows()
                    .get(0)
                    .cells()
                    .get(0);
        }
    }
}
