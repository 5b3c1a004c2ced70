package dk.gevinstspor.meeting;

import static dk.gevinstspor.support.Pdfs.fonts;
import static dk.gevinstspor.support.Pdfs.keep;
import static dk.gevinstspor.support.Pdfs.textOf;
import static dk.gevinstspor.support.Pdfs.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.mail.BaseUrl;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import dk.gevinstspor.print.ReportTemplates;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.support.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({
    Reports.class,
    ReportTemplates.class,
    BaseUrl.class,
    StatusDocuments.class,
    StatusPdf.class,
    StatusReportPdfTests.Texts.class
})
class StatusReportPdfTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    @Autowired
    StatusDocuments documents;

    @Autowired
    StatusPdf printer;

    @Autowired
    MessageSource messages;

    @Test
    void the_report_follows_pdf_a_1a_and_pdf_ua_1() throws Exception {
        assertThat(violations(sample())).isEmpty();
    }

    @Test
    void the_text_can_be_read_with_its_danish_letters_and_figures() throws IOException {
        String text = textOf(sample());

        assertThat(text)
                .contains("Automatiseringsprogram i Teknik- og Miljøforvaltningen")
                .contains("3. kvartal 2022", "Tal pr. 3. oktober 2022", "Åse Østergård", "Søren Ærø")
                .contains("-2.870", "-2.160", "4.186", "2.026", "-134")
                .contains("Tilbagebetalingstid: 6 år på serviceeffektivisering, 6 år på totaløkonomi.")
                .contains("1,85", "0,50")
                .contains("Om lysene: Robotten er forsinket");
    }

    @Test
    void its_pages_look_as_they_did_in_both_languages_and_without_anything_to_tell() throws IOException {
        Locale english = Locale.forLanguageTag("en-GB");
        Golden.check("quarterly-status", sample());
        Golden.check(
                "quarterly-status-en", printer.print(documents.of(Snapshots.sample(), written(), english), english));
        Golden.check("quarterly-status-empty", figures(Snapshots.empty()));
    }

    @Test
    void files_to_work_on_tell_follow_up_and_corrections_too() {
        List<StatusTables.Table> tables = new StatusTables(
                        documents.of(Snapshots.sample(), written(), DANISH), new Wording(messages, DANISH))
                .all();

        assertThat(tables)
                .extracting(StatusTables.Table::name)
                .as("a sheet's name has 31 letters at most")
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31))
                .contains("Opfølgning", "Rettelser");
        assertThat(tables.get(tables.size() - 1).rows().get(0))
                .contains("A-2", new BigDecimal("0.7000"), new BigDecimal("0.6500"));
    }

    @Test
    void every_font_is_embedded() throws IOException {
        assertThat(fonts(sample()))
                .isNotEmpty()
                .allSatisfy(
                        font -> assertThat(font.isEmbedded()).as(font.getName()).isTrue());
    }

    @Test
    void the_document_names_its_title_and_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample())) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(
                            "Statusrapport, 3. kvartal 2022: Automatiseringsprogram i Teknik- og Miljøforvaltningen");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da-DK");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void every_section_has_a_bookmark() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample())) {
            List<String> sections = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> sections.add(item.getTitle()));

            assertThat(sections)
                    .containsExactly(
                            "Indstillinger til styregruppen",
                            "Vurdering",
                            "Fremdrift",
                            "Gevinster på høsttrappen, årsværk om året",
                            "Prognose",
                            "Økonomi",
                            "Risici",
                            "Beslutninger",
                            "Opfølgning på tidligere beslutninger",
                            "Programmets succeskriterier",
                            "Datakvalitet");
        }
    }

    @Test
    void a_figure_leads_to_the_list_that_it_sums_and_an_initiative_to_its_page() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sample())) {
            List<String> links = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation link : page.getAnnotations()) {
                    links.add(link.getContents());
                }
            }

            assertThat(links)
                    .anyMatch(
                            link -> link.matches("http://localhost:8080/rapporter/[-0-9a-f]{36}/tal\\?trin=CONFIRMED"))
                    .anyMatch(link -> link.endsWith("/tal?trin=ESTIMATED"))
                    .contains("http://localhost:8080/initiativer/" + new UUID(1, 3));
        }
    }

    @Test
    void it_tells_what_is_promised_expected_and_doubtful() throws IOException {
        assertThat(textOf(sample()))
                .contains("Gevinst vurderet varig (gate 5)", "14.09.2022", "Sat i drift (gate 3)")
                .contains("Prognosen er de årsværk om året, der ventes bekræftet ved udgangen af 3. kvartal 2023.")
                .contains("Høstet og vurderet varig ved gate 5", "185 %")
                .contains("2025 5,00 1,94 3,50 5,16 19 %")
                .contains("gevinsten kan falde med 0,1167 årsværk")
                .contains("En til tre løsninger i drift om året", "derefter hvert", "På vej")
                .contains("Bestridte tal", "02.09.2022 1,40", "Rettede tal", "0,70 0,65 Ferieafløsningen");
    }

    @Test
    void a_snapshot_from_before_more_was_kept_is_printed_without_it() throws Exception {
        byte[] pdf = keep("before.pdf", printer.print(documents.ofFigures(Snapshots.before(), DANISH), DANISH));

        assertThat(violations(pdf)).isEmpty();
        assertThat(textOf(pdf))
                .contains("Sagsbehandlingsassistent", "1,85")
                .doesNotContain("Prognosen er", "succeskriterier", "Bestridte");
    }

    @Test
    void forty_initiatives_are_all_there_under_repeated_headings() throws Exception {
        byte[] pdf = figures(Snapshots.of(40));

        assertThat(violations(pdf)).isEmpty();
        String text = textOf(pdf);
        assertThat(text).contains("A-1 ", "A-40 ");
        assertThat(text.split("Planlagt i", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void an_empty_programme_says_that_it_is_empty() throws Exception {
        byte[] pdf = figures(Snapshots.empty());

        assertThat(violations(pdf)).isEmpty();
        assertThat(textOf(pdf)).contains("Programmet har ingen initiativer endnu.", "Der er ingen åbne risici.");
    }

    private byte[] sample() throws IOException {
        return keep("sample.pdf", printer.print(documents.of(Snapshots.sample(), written(), DANISH), DANISH));
    }

    private byte[] figures(StatusSnapshot snapshot) throws IOException {
        String name = "figures-" + snapshot.initiatives().size();
        return keep(name + ".pdf", printer.print(documents.ofFigures(snapshot, DANISH), DANISH));
    }

    private static WrittenReport written() {
        StatusReport report = new StatusReport(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                Snapshots.QUARTER,
                State.DECIDED,
                """
                Tre af fire løsninger følger planen. Vejændringer er fire måneder forsinket, fordi udvikleren har \
                været optaget af en anden opgave hos Koncern IT; en afløser begynder 1. november.

                Brugeroprettelse er i drift, men enheden bekræfter kun 1,20 af de 1,50 årsværk i kontrakten. Der er \
                aftalt en handlingsplan med enhedschefen, og der måles igen i december.""",
                new ClaimedLights(Light.YELLOW, null, null, null, "Robotten er forsinket"),
                List.of(
                        Recommendation.of("At styregruppen tager status for 3. kvartal til efterretning."),
                        Recommendation.of(
                                "At Vejændringer får en ny plan med idriftsættelse 1. februar 2023, og at kontrakten"
                                        + " med enheden tilpasses, så profilen for 2023 begynder et kvartal senere.")));
        UUID owner = UUID.randomUUID();
        return new WrittenReport(
                report,
                "Signe Styregruppe",
                LocalDate.of(2022, 10, 10),
                List.of(
                        new Decision(1, Decision.Outcome.FOLLOWED, null, null, null, null),
                        new Decision(
                                2,
                                Decision.Outcome.CHANGED,
                                null,
                                "Planen godkendes med idriftsættelse senest 15. januar 2023.",
                                owner,
                                LocalDate.of(2022, 11, 1))),
                Map.of(owner, "Pia Programleder"));
    }

    @Configuration
    static class Texts {

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource source = new ResourceBundleMessageSource();
            source.setBasenames(
                    "messages/meeting", "messages/print", "messages/initiative", "messages/benefit", "messages/webui");
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setUseCodeAsDefaultMessage(true);
            return source;
        }
    }
}
