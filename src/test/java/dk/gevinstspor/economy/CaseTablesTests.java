package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.ReportTemplates;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.support.Golden;
import dk.gevinstspor.support.Pdfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The tables of a proposal as files: the figures of seeds 000. */
@SpringJUnitConfig({Reports.class, ReportTemplates.class, CasePrinter.class, CaseTablesTests.Texts.class})
class CaseTablesTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    @Autowired
    CasePrinter printer;

    @Test
    void the_pdf_is_valid_and_has_every_row_of_the_municipalitys_layout() throws Exception {
        byte[] pdf = print(programme(), Impact.CUMULATIVE, ReportFormat.PDF, DANISH);

        assertThat(Pdfs.violations(pdf)).isEmpty();
        assertThat(Pdfs.textOf(pdf))
                .contains("Forslagets titel: Automatisering", "1.000 kr. 2021 p/l", "Styringsområde")
                .containsSubsequence("Varige ændringer", "Samlet varig ændring", "-464 -838 -1.212 -2.160 -2.160")
                .containsSubsequence("Implementeringsomkostninger", "1.405 1.765 1.765 1.765 0 0")
                .contains("Samlet økonomisk påvirkning, akkumuleret 1.405 2.706 3.633 4.186 2.026 -134")
                .contains("Tilbagebetalingstid baseret på totaløkonomi 6 år", "negativt fortegn");
        Golden.check("case-tables", pdf);
    }

    @Test
    void each_half_has_its_detail_by_control_area_and_the_administrative_part_its_own() throws Exception {
        List<CaseLine> lines = new ArrayList<>(programme().lines());
        lines.set(0, lines.get(0).with(new Remarks(new BigDecimal("0.4"), null, null)));
        EconomicCase stated = new EconomicCase(new PriceLevel(2021), lines);

        byte[] pdf = print(stated, Impact.CUMULATIVE, ReportFormat.PDF, DANISH);
        assertThat(Pdfs.violations(pdf)).isEmpty();
        assertThat(Pdfs.textOf(pdf))
                .containsSubsequence(
                        "Tabel 1. Samlede økonomiske konsekvenser",
                        "Tabel 2. Varige ændringer, service",
                        "Samlet varig ændring, service 0 -464 -838 -1.212 -2.160 -2.160",
                        "Tabel 3. Implementeringsomkostninger, anlæg",
                        "Samlede implementeringsomkostninger, anlæg 1.405 1.765 1.765 1.765 0 0",
                        "Tabel 4. Varige ændringer, administration",
                        "Varige ændringer totalt, administration 0 -230 -459 -689 -1.148 -1.148");
        assertThat(Pdfs.textOf(print(stated, Impact.PER_YEAR, ReportFormat.PDF, DANISH)))
                .contains("Samlet varig ændring, service 0 -464")
                .doesNotContain("kumuleret");
    }

    @Test
    void what_the_lines_rest_on_is_the_last_table() throws Exception {
        List<CaseLine> lines = new ArrayList<>(Case2021.approved().lines());
        lines.set(0, lines.get(0).with(new Remarks(new BigDecimal("0.4"), "Målt i uge 10", "Bilag 3")));

        byte[] pdf = print(new EconomicCase(new PriceLevel(2021), lines), Impact.CUMULATIVE, ReportFormat.PDF, DANISH);
        assertThat(Pdfs.violations(pdf)).isEmpty();
        assertThat(Pdfs.textOf(pdf))
                .containsSubsequence(
                        "Tabel 5. Forudsætninger",
                        "Linje Oplysning Forudsætning",
                        "Effektivisering Beregning Årsværk × 574 t.kr. (Gennemsnit, sats fra 01.01.2021). ÅV pr. år: 2021: 0; 2022: 1",
                        "Effektivisering Administration 40 %",
                        "Effektivisering Note Målt i uge 10",
                        "Effektivisering Kilde Bilag 3",
                        "Drift Beregning 25 % af udviklingen i alle år før",
                        "Udvikling Beregning Udvikling, som giver drift");
        Golden.check("case-tables-with-notes", pdf);
    }

    @Test
    void the_total_impact_can_be_shown_per_year_and_in_english() throws IOException {
        byte[] pdf = print(programme(), Impact.PER_YEAR, ReportFormat.PDF, Locale.ENGLISH);

        assertThat(Pdfs.textOf(pdf))
                .contains("Total economic impact, per year 1,405 1,301 927 553 -2,160 -2,160")
                .contains("Payback based on service saving 6 years", "Savings have a negative sign");
    }

    @Test
    void the_spreadsheet_has_real_numbers_and_no_formula() throws IOException {
        CaseLine sly =
                new CaseLine(Kind.SAVING, ControlArea.SERVICE, "=1+1", new TreeMap<>(Map.of(2021, Money.of(-7))));
        List<CaseLine> lines = new ArrayList<>(programme().lines());
        lines.add(sly);
        byte[] xlsx =
                print(new EconomicCase(new PriceLevel(2021), lines), Impact.CUMULATIVE, ReportFormat.XLSX, DANISH);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("Tabel 1", "Tabel 2", "Tabel 3");
        }
        List<Cell> cells = cells(xlsx);
        assertThat(cells).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA, CellType.ERROR);
        assertThat(cells)
                .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
                .extracting(Cell::getNumericCellValue)
                .contains(2021.0, -574.0, -2870.0, 965.0, 4179.0);
        assertThat(cells)
                .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                .extracting(Cell::getStringCellValue)
                .contains("=1+1", "Samlet varig ændring", "6 år");
    }

    @Test
    void the_text_document_has_tables_with_a_cell_per_year() throws IOException {
        byte[] docx = print(programme(), Impact.CUMULATIVE, ReportFormat.DOCX, DANISH);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables().stream().flatMap(table -> table.getRows().stream()))
                    .extracting(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText().strip())
                            .toList())
                    .contains(
                            List.of(
                                    "1.000 kr. 2021 p/l",
                                    "Styringsområde",
                                    "2021",
                                    "2022",
                                    "2023",
                                    "2024",
                                    "2025",
                                    "2026"),
                            List.of("Effektivisering", "Service", "0", "-574", "-1.148", "-1.722", "-2.870", "-2.870"),
                            List.of("Ansættelse", "Anlæg", "965", "965", "965", "965", "0", "0"));
        }
    }

    @Test
    void a_horizon_of_any_length_fits_its_page() throws Exception {
        for (int years : List.of(1, 3, 12, 30)) {
            TreeMap<Integer, Money> amounts = new TreeMap<>();
            for (int year = 2020; year < 2020 + years; year++) {
                amounts.put(year, Money.of(123_456));
            }
            EconomicCase longCase = new EconomicCase(
                    new PriceLevel(2020),
                    List.of(new CaseLine(Kind.IMPLEMENTATION, ControlArea.CAPITAL, "Udvikling", amounts)));
            byte[] pdf = print(longCase, Impact.PER_YEAR, ReportFormat.PDF, DANISH);
            Pdfs.keep("case-" + years + ".pdf", pdf);

            assertThat(Pdfs.textOf(pdf))
                    .contains(
                            "Samlede implementeringsomkostninger" + " 123.456".repeat(years),
                            "Ikke inden for perioden");
            assertThat(Pdfs.violations(pdf)).isEmpty();
        }
    }

    private byte[] print(EconomicCase economicCase, Impact impact, ReportFormat format, Locale locale)
            throws IOException {
        String ending = format.name().toLowerCase(Locale.ROOT);
        return Pdfs.keep(
                "case-" + locale + "-" + impact + "." + ending,
                printer.print(economicCase, "Automatisering", "Teknik- og Miljøforvaltningen", impact, format, locale));
    }

    private static List<Cell> cells(byte[] xlsx) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cells::add);
                }
            }
        }
        return cells;
    }

    static EconomicCase programme() {
        return new EconomicCase(
                new PriceLevel(2021),
                List.of(
                        line(Kind.SAVING, ControlArea.SERVICE, "Effektivisering", 0, -574, -1148, -1722, -2870, -2870),
                        line(Kind.OPERATION, ControlArea.SERVICE, "Drift og vedligehold", 0, 110, 310, 510, 710, 710),
                        line(Kind.IMPLEMENTATION, ControlArea.CAPITAL, "Ansættelse", 965, 965, 965, 965, 0, 0),
                        line(Kind.IMPLEMENTATION, ControlArea.CAPITAL, "Udvikling", 440, 800, 800, 800, 0, 0)));
    }

    private static CaseLine line(Kind kind, ControlArea area, String label, int... amounts) {
        TreeMap<Integer, Money> byYear = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            byYear.put(2021 + i, Money.of(amounts[i]));
        }
        return new CaseLine(kind, area, label, byYear);
    }

    @Configuration
    static class Texts {

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource source = new ResourceBundleMessageSource();
            source.setBasenames("messages/economy", "messages/print");
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            return source;
        }
    }
}
