package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Measured figures out of csv files and workbooks. */
@DatabaseTest
@Transactional
class MeasurementImportTests {

    private static final int AS_THE_PROGRAM_SHOWS_DAYS = 14;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void inOperation() {
        clock.set(LocalDate.of(2022, 5, 15));
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
        clock.set(LocalDate.of(2022, 8, 15));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private MockHttpServletResponse send(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/initiativer/" + initiative + "/maalinger/fil")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(SignIn.as(cast.head()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sendCsv(String... lines) throws Exception {
        return send("maalinger.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** A row: class, first and last day, cases, minutes; a day is a day in it, and what is a text stays one. */
    private static byte[] workbook(Object[]... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Måling");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) AS_THE_PROGRAM_SHOWS_DAYS);
            int number = 0;
            for (Object[] cells : rows) {
                XSSFRow row = sheet.createRow(number++);
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i] instanceof LocalDate date) {
                        row.createCell(i).setCellValue(date);
                        row.getCell(i).setCellStyle(day);
                    } else if (cells[i] instanceof Number value) {
                        row.createCell(i).setCellValue(value.doubleValue());
                    } else if (cells[i] instanceof String text) {
                        row.createCell(i).setCellValue(text);
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static final Object[] HEADING = row("Sager", "Fra", "Til", "Antal", "Minutter");

    @Test
    void a_file_is_taken_whole_or_not_at_all() throws Exception {
        MockHttpServletResponse refused =
                sendCsv("Fra;Til;Antal;Minutter", "01.06.2022;30.06.2022;2250;2", "01.07.2022;32.07.2022;x;2");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("32.07.2022 er ikke en dag", "x er ikke et tal")
                .doesNotContain("??");
        assertThat(measurements.of(initiative)).isEmpty();

        assertThat(sendCsv("Fra;Til;Antal;Minutter", "01.06.2022;30.06.2022;2250;2", "01.07.2022;31.07.2022;2.250;2")
                        .getStatus())
                .isEqualTo(302);
        assertThat(measurements.of(initiative)).hasSize(2);
    }

    @Test
    void a_workbook_is_read_with_days_and_numbers_as_it_keeps_them() throws Exception {
        byte[] workbook = workbook(
                HEADING,
                row("Gravetilladelser", LocalDate.of(2022, 7, 8), LocalDate.of(2022, 8, 7), 2293.5, 2),
                row(null, null, null, null, null),
                row("gravetilladelser", "08.06.2022", "07.07.2022", "2.219,4", "2,0"));

        assertThat(send("Måling juli.xlsx", workbook).getStatus()).isEqualTo(302);
        assertThat(measurements.of(initiative))
                .extracting(
                        Measurement::fromDay,
                        Measurement::untilDay,
                        each -> each.quantity().stripTrailingZeros())
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.of(2022, 7, 8), LocalDate.of(2022, 8, 7), new BigDecimal("2293.5")),
                        tuple(LocalDate.of(2022, 6, 8), LocalDate.of(2022, 7, 7), new BigDecimal("2219.4")));
        assertThat(suggestions.current(initiative).orElseThrow().said()).isEqualTo(Fte.of("0.75"));
    }

    @Test
    void a_workbooks_wrong_cell_is_named_and_nothing_is_taken() throws Exception {
        byte[] workbook = workbook(
                HEADING,
                row("Gravetilladelser", LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30), 2250, 2),
                row("Gravetilladelser", LocalDate.of(2022, 7, 1), LocalDate.of(2022, 7, 31), "mange", 2),
                row("Gravetilladelser", LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 31), 10, 2));

        MockHttpServletResponse refused = send("maaling.xlsx", workbook);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Ark Måling, række 3: mange er ikke et tal")
                .doesNotContain("??");
        assertThat(measurements.of(initiative)).isEmpty();
    }

    @Test
    void what_is_no_table_is_refused_with_what_to_do() throws Exception {
        assertThat(send("maaling.xlsx", "ikke et regneark".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("maaling.xlsx", workbook(row("Uge", "Antal"), row(27, 12)))
                        .getContentAsString())
                .contains("Første linje skal nævne kolonnerne fra, til");
        assertThat(send("tom.csv", new byte[0]).getContentAsString()).contains("Filen »tom.csv« er tom");
        assertThat(measurements.of(initiative)).isEmpty();
    }
}
