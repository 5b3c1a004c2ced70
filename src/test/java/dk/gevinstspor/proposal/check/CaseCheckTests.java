package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.SampleProposals;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right document gives no finding; each slip that is put into it gives the one that names it. */
class CaseCheckTests {

    @Test
    void a_right_document_gives_none() {
        assertThat(findings(SampleProposals.RIGHT)).isEmpty();
    }

    @Test
    void hours_that_cases_and_minutes_do_not_come_to_are_told_with_their_place() {
        List<Finding> findings = findings(SampleProposals.WITH_FINDINGS);

        assertThat(findings).extracting(Finding::rule).containsExactly("CasesTimesMinutes");
        assertThat(findings.get(0).stated()).isEqualTo("378");
        assertThat(findings.get(0).place()).isNotEqualTo(Place.DOCUMENT);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Samlet varig ændring\t\t0\t-998\t-998\t-998 | Samlet varig ændring\t\t0\t-998\t-1.098\t-998 | TotalRows
            Samlede implementeringsomkostninger\t\t1.500 | Samlede implementeringsomkostninger\t\t1.450 | TotalRows
            påvirkning\t\t1.500\t502\t-496\t-1.494 | påvirkning\t\t1.500\t502\t-396\t-1.394 | TotalImpact
            serviceeffektivisering\t3 år | serviceeffektivisering\t2 år | Paybacks
            vedligehold\tService\t0\t150\t150\t150 | vedligehold\tService\t0\t250\t250\t250 | OperationShare
            Tidsbesparelse (2 ÅV) | Tidsbesparelse (3 ÅV) | FteTimesRate
            i drift\tDriftsprøven er godkendt\tProjektlederen\tQ4 2024 | i drift\tDriftsprøven er godkendt\tProjektlederen\tQ3 2025 | EarlySavings
            kan realiseres fra 2025 | kan realiseres fra 2024 | SavingYears
            er i alt 2 årsværk | er i alt 4 årsværk | TextFte
            investering på 1,5 mio. kr. | investering på 1,9 mio. kr. | TextAmounts
            60%\t40%\t100% | 65%\t40%\t100% | CasesTimesMinutes
            Sum i årsværk\t0,75 | Sum i årsværk\t0,95 | CasesTimesMinutes
            """)
    void a_slip_is_found(String right, String wrong, String rule) {
        assertThat(SampleProposals.RIGHT).contains(right);

        assertThat(findings(SampleProposals.RIGHT.replace(right, wrong)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void a_sum_of_rounded_figures_that_is_one_off_is_a_rounding() {
        String rounded = SampleProposals.RIGHT.replace("\t-998\t-998\t-998", "\t-998\t-999\t-998");

        assertThat(findings(rounded))
                .filteredOn(finding -> finding.rule().equals("TotalRows"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ROUNDING);
    }

    @Test
    void a_total_is_not_blamed_while_a_cell_above_it_could_not_be_read() {
        String unread = SampleProposals.RIGHT
                .replace("Udvikling af løsningen\tAnlæg\t600", "Udvikling af løsningen\tAnlæg\tca. 600")
                .replaceAll("Samlede implementeringsomkostninger.*\n", "");

        assertThat(findings(unread)).extracting(Finding::rule).doesNotContain("TotalImpact");
    }

    private static List<Finding> findings(String text) {
        Understood document = Reads.understood(text);
        return CaseCheck.of(document.proposals().get(0), document);
    }
}
