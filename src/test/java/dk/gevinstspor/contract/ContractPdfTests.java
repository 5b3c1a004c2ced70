package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Golden;
import dk.gevinstspor.support.Pdfs;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Not rolled back: only what is committed is in the record, and the PDF shows where. */
@DatabaseTest
class ContractPdfTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractPdf pdf;

    @Autowired
    private ContractDocuments documents;

    @Autowired
    private Reports reports;

    private Cast cast;
    private Actor manager;
    private UUID initiative;

    @BeforeEach
    void signed() {
        LocaleContextHolder.setLocale(DANISH);
        cast = organisation.programme();
        manager = Actor.onTheWeb(cast.manager());
        initiative = played.live(cast, T);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void it_shows_both_signatures_with_the_checksum_and_their_place_in_the_record() throws Exception {
        BenefitContract contract = contracts.inForce(initiative).orElseThrow();

        byte[] printed = Pdfs.keep("contract.pdf", pdf.print(contract, DANISH));

        assertThat(Pdfs.violations(printed)).isEmpty();
        assertThat(Pdfs.textOf(printed))
                .contains("Partshøring", "Version 1", "Underskrevet")
                .contains("Eva Enhedschef", "Pia Programleder", "På hjemmesiden", "3. januar 2022")
                .contains("2. kvartal 2022", "0,6", "Opgaverne omfordeles i enheden")
                .contains(contracts.contentHash(contract))
                .contains("Led ")
                .doesNotContain("null", "contract.");
    }

    @Test
    void an_amendment_by_a_group_shows_the_differences_who_signed_for_whom_and_who_is_missing() throws Exception {
        BenefitContract amendment = drafting.amend(
                initiative,
                new Draft(
                        new BenefitProfile(List.of(
                                new BenefitProfile.Promise(T, Fte.of("0.6")),
                                new BenefitProfile.Promise(LocalDate.of(2023, 1, 1), Fte.of("0.85")),
                                new BenefitProfile.Promise(LocalDate.of(2024, 4, 1), Fte.of("1.1")))),
                        new BenefitContract.Terms(
                                Played.TERMS.method(),
                                contracts
                                        .inForce(initiative)
                                        .orElseThrow()
                                        .terms()
                                        .baselineId(),
                                "Svar inden for 8 dage",
                                "Én medarbejder går på pension i 2023, og stillingen genbesættes ikke. ".repeat(6),
                                "Kontrakten tages op igen, hvis antallet af gravetilladelser ændrer sig med mere end 20 %."),
                        List.of(cast.director()),
                        2),
                manager);
        signing.sign(amendment.id(), Party.UNIT_HEAD, new Actor(cast.consultant(), cast.head(), Actor.Channel.LINK));

        byte[] printed = Pdfs.keep("contract-amendment.pdf", pdf.print(contracts.get(amendment.id()), DANISH));

        assertThat(Pdfs.violations(printed)).isEmpty();
        assertThat(Pdfs.textOf(printed))
                .contains("Version 2", "Til underskrift", "Forskelle fra version 1", "Mangler")
                .contains("Karen Konsulent på vegne af Eva Enhedschef", "Via link i mail")
                .contains("2 af 2", "Dorte Direktør", "2. kvartal 2024", "1,1");
        Golden.check("benefit-contract", looksAsItDid(documents.of(contracts.get(amendment.id()))));
    }

    /** Without what is new in every run: the initiative's number, the checksum and the place in the record. */
    private byte[] looksAsItDid(ContractDocument found) {
        ContractDocument same = new ContractDocument(
                found.version(),
                "A-7 Partshøring",
                found.programme(),
                found.state(),
                found.asOf(),
                found.terms(),
                found.quarters(),
                found.classes(),
                found.changesTitle(),
                found.changes(),
                found.signatures(),
                "0123456789abcdef".repeat(4),
                "Led 7");
        return reports.render("benefit-contract", "Gevinstkontrakt", DANISH, List.of(same));
    }
}
