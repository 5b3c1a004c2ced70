package dk.gevinstspor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import dk.gevinstspor.support.Form;
import dk.gevinstspor.support.Mailbox;
import dk.gevinstspor.support.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The status of the last quarter of 2022, in which the benefit was confirmed for the first time. */
final class JourneyOfTheReport {

    private static final String QUARTER = "4. kvartal 2022";

    private static final String OTHER = "A-4 Kontrol af tomme boliger";

    private final Site site;
    private final String title;

    JourneyOfTheReport(Site site, String title) {
        this.site = site;
        this.title = title;
    }

    void play() {
        theProgrammeManagerWritesIt();
        theChairApprovesIt();
        aMemberCommentsByHerMail();
        everybodyReadsIt();
        theDecisionIsRecorded();
        theMinutesGoOut();
    }

    private void theProgrammeManagerWritesIt() {
        site.as("Pia Programleder");
        site.task("Skriv vurdering og indstillinger", QUARTER)
                .refused("assessment", "Skal udfyldes")
                .type("assessment", "Færdigmeldingerne giver det, kontrakten lover, fra første måling.")
                .type("recommendations", "Tag den første bekræftede gevinst til efterretning")
                .choose("requests[0].ask", "Stop initiativet")
                .refused("requests[0].initiativeId", "Vælg, hvilket initiativ det gælder")
                .choose("requests[0].initiativeId", OTHER)
                .send();
    }

    private void theChairApprovesIt() {
        site.as("Stine Styregruppeformand");
        site.task("Godkend statusrapporten", QUARTER)
                .answer("approved", "Ja, rapporten er godkendt og sendes til styregruppen")
                .send();
    }

    private void aMemberCommentsByHerMail() {
        Mailbox mailbox = new Mailbox(site);
        mailbox.open("Sten Styregruppe", "Statusrapport for " + QUARTER, "Automatiseringsprogrammet");
        assertThat(site.page().locator("a[href$='/bilag/1']")).hasText("statusrapport-2022-Q4.pdf");
        site.open(mailbox.link("/svar/"));
        site.form()
                .refused("text", "Skriv din kommentar")
                .type("text", "Er alle grave med?")
                .press();
        assertThat(site.page().locator("main")).containsText("Er alle grave med?");
    }

    private void everybodyReadsIt() {
        site.as("Karl Konsulent");
        site.open("/rapporter");
        Locator row = site.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(QUARTER));
        assertThat(row).containsText("Udsendt");
        String pdf = row.locator("a[href$='/pdf']").getAttribute("href");
        site.follow(row.locator("th a"));
        assertThat(site.page().locator("main")).containsText(title);
        site.screenshot("report");
        assertThat(textOf(site.page().request().get(site.page().url().replaceAll("(://[^/]+)/.*", "$1") + pdf)))
                .contains("Statusrapport", QUARTER, title, "0,6");
        site.follow(site.link("Genskab rapporten af det, der var kendt, da den blev lavet"));
        assertThat(site.page().locator("main")).containsText("er de samme som i rapporten");
    }

    private void theDecisionIsRecorded() {
        site.as("Stine Styregruppeformand");
        Form decisions = site.task("Registrér styregruppens beslutninger", QUARTER)
                .refused("decisions[0].outcome", "Skal udfyldes")
                .choose("decisions[0].outcome", "Tiltrådt")
                .choose("decisions[1].outcome", "Tiltrådt")
                .type("decisions[0].conditions", "Tallet følges hver måned")
                .refused("decisions[0].ownerId", "Vælg, hvem der sørger for")
                .choose("decisions[0].ownerId", "Karl Konsulent")
                .type("decisions[0].dueOn", "01.02.2023");
        Locator about = site.page().locator("main form fieldset a");
        assertThat(about).hasText(OTHER);
        String initiative = about.getAttribute("href");
        decisions.send();
        site.open(initiative);
        assertThat(site.page().locator("main header").first()).containsText("Stoppet");
    }

    private void theMinutesGoOut() {
        Mailbox mailbox = new Mailbox(site);
        mailbox.open("Karl Konsulent", "Beslutningsreferat for " + QUARTER, "Automatiseringsprogrammet");
        assertThat(site.page().locator("a[href$='/bilag/1']")).hasText("beslutningsreferat-2022-Q4.pdf");
        site.open(mailbox.link("/moede"));
        assertThat(site.page().locator("main")).containsText("Er alle grave med?");
        assertThat(site.page().locator("main")).containsText("Tallet følges hver måned");
        assertThat(site.page().locator("main")).containsText("til Stoppet");
        site.screenshot("meeting");
    }

    /** Titles run over several lines where a column is narrow. */
    private static String textOf(APIResponse response) {
        assertThat(response.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(response.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
