package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.Hearing.Answer;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.ProposedCase.TotalImpact;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real proposals, where their folder lies beside the project: every figure of their economy tables. */
class SeedTests {

    private static final Path FOLDER = Path.of("..", "shared", "seeds");

    @Test
    void the_automation_programme_is_understood_figure_by_figure() throws IOException {
        Proposal programme = understood("000").proposals().get(0);

        assertThat(programme.notUnderstood()).isEmpty();
        assertThat(programme.title().orElseThrow().text()).startsWith("Automatiseringsprogram i Teknik");
        assertThat(programme.administrations()).hasSize(7);
        assertThat(ticked(programme)).containsExactly("Teknik- og Miljøforvaltningen");
        assertThat(figures(programme.tables(Role.WHOLE).get(0)))
                .containsExactly(
                        "SAVING 0 -574 -1148 -1722 -2870 -2870",
                        "OPERATION 0 110 310 510 710 710",
                        "PERMANENT_TOTAL 0 -464 -838 -1212 -2160 -2160",
                        "IMPLEMENTATION 965 965 965 965 0 0",
                        "IMPLEMENTATION 440 800 800 800 0 0",
                        "IMPLEMENTATION_TOTAL 1405 1765 1765 1765 0 0",
                        "TOTAL_IMPACT 1405 2706 3633 4186 2026 -134");
        assertThat(figures(programme.tables(Role.PERMANENT).get(0)))
                .containsExactly(
                        "SAVING 0 -574 -1148 -1722 -2870 -2870",
                        "OPERATION 0 110 310 510 710 710",
                        "PERMANENT_TOTAL 0 -464 -838 -1212 -2160 -2160");
        assertThat(figures(programme.tables(Role.IMPLEMENTATION).get(0)))
                .containsExactly(
                        "IMPLEMENTATION 965 965 965 965 0 0",
                        "IMPLEMENTATION 440 800 800 800 0 0",
                        "IMPLEMENTATION_TOTAL 1405 1765 1765 1765 0 0");
        assertThat(programme.economyTables()).hasSize(3);
        assertThat(programme.successCriteria()).hasSize(8);
        assertThat(programme.hearings()).hasSize(10);
        assertThat(programme.hearings().get(0).date()).hasValue(LocalDate.of(2020, 6, 8));
        assertThat(programme.benefits().stream()
                        .filter(benefit -> benefit.origin() == StatedFte.Origin.CELL)
                        .map(benefit -> benefit.low() + "-" + benefit.high()))
                .containsExactly("1-2", "0.4-0.8", "1-2", "0.75-1.25");
    }

    @Test
    void the_programmes_total_impact_is_cumulative_and_nothing_differs_when_computed_again() throws IOException {
        Proposed proposed = proposed(understood("000").proposals().get(0));

        assertThat(proposed.totalImpact()).isEqualTo(TotalImpact.CUMULATIVE);
        assertThat(proposed.recomputed()).hasSize(20).allMatch(ProposedCase.Recomputed::same);
        assertThat(proposed.assumptions()).isEmpty();
        assertThat(proposed.economicCase().paybackYear(Basis.SERVICE_SAVING)).hasValue(6);
        assertThat(proposed.economicCase().paybackYear(Basis.TOTAL_ECONOMY)).hasValue(6);
    }

    @Test
    void the_service_system_is_understood_figure_by_figure_and_its_total_impact_is_per_year() throws IOException {
        Proposal system = understood("004").proposals().get(0);
        Proposed proposed = proposed(system);

        assertThat(system.notUnderstood()).isEmpty();
        assertThat(figures(system.tables(Role.WHOLE).get(0)))
                .containsExactly(
                        "SAVING 0 -2377 -2377 -2377 -2377 -2377",
                        "SAVING 0 -377 -377 -377 -377 -377",
                        "SAVING 0 -185 -185 -185 -185 -185",
                        "OPERATION 0 135 135 135 135 135",
                        "OPERATION 0 150 150 150 150 150",
                        "OPERATION 0 980 980 980 980 980",
                        "PERMANENT_TOTAL 0 -1674 -1674 -1674 -1674 -1674",
                        "IMPLEMENTATION 3908 0 0 0 0 0",
                        "IMPLEMENTATION 2661 0 0 0 0 0",
                        "IMPLEMENTATION 179 0 0 0 0 0",
                        "IMPLEMENTATION 237 0 0 0 0 0",
                        "IMPLEMENTATION 365 0 0 0 0 0",
                        "IMPLEMENTATION 360 0 0 0 0 0",
                        "IMPLEMENTATION 38 0 0 0 0 0",
                        "IMPLEMENTATION_TOTAL 7748 0 0 0 0 0",
                        "TOTAL_IMPACT 7748 -1674 -1674 -1674 -1674 -1674");
        assertThat(figures(system.tables(Role.ADMINISTRATION).get(0)))
                .containsExactly(
                        "SAVING 0 -1674 -1674 -1674 -1674 -1674",
                        "SAVING 0 0 0 0 0 0",
                        "PERMANENT_TOTAL 0 -1674 -1674 -1674 -1674 -1674");
        assertThat(system.figureTables()).singleElement().satisfies(table -> {
            assertThat(table.columns()).containsExactly("Nemme sager", "Middel sager", "Komplekse sager", "Sum");
            assertThat(table.rows().get(3).figures().get(0).value().orElseThrow())
                    .isEqualByComparingTo("378");
        });
        assertThat(proposed.totalImpact()).isEqualTo(TotalImpact.PER_YEAR);
        assertThat(proposed.recomputed()).allMatch(ProposedCase.Recomputed::same);
        assertThat(system.successCriteria().get(3).group()).startsWith("Realisering");
    }

    @Test
    void the_annex_holds_an_overview_and_a_proposal_for_each_title() throws IOException {
        Understood annex = understood("003");

        assertThat(annex.proposals()).hasSize(2);
        assertThat(annex.overviews()).singleElement().satisfies(overview -> {
            assertThat(overview.rows()).hasSize(8);
            assertThat(overview.rows().get(7).figures().get(0).value().orElseThrow())
                    .isEqualByComparingTo("9.6");
        });
        Proposal bots = annex.proposals().get(0);
        assertThat(bots.title().orElseThrow().text()).startsWith("BC07");
        assertThat(bots.notUnderstood()).isEmpty();
        assertThat(ticked(bots)).containsExactly("Økonomiforvaltningen", "Kultur- og Fritidsforvaltningen");
        assertThat(figures(bots.tables(Role.WHOLE).get(0)))
                .containsExactly(
                        "IMPLEMENTATION 1025 500 0 0 0",
                        "IMPLEMENTATION 50 0 0 0 0",
                        "IMPLEMENTATION 150 75 0 0 0",
                        "IMPLEMENTATION 200 0 0 0 0",
                        "IMPLEMENTATION 100 400 0 0 0",
                        "IMPLEMENTATION 200 100 0 0 0",
                        "IMPLEMENTATION_TOTAL 1725 1075 0 0 0",
                        "TOTAL_IMPACT 1725 1075 0 0 0");
        assertThat(figures(bots.tables(Role.IMPLEMENTATION).get(0)))
                .contains("IMPLEMENTATION 1025 500 0 0", "IMPLEMENTATION_TOTAL 1725 1075 0 0")
                .hasSize(7);
        assertThat(figures(bots.tables(Role.DISTRIBUTION).get(0)))
                .containsExactly(
                        "SAVING 0 0 0 0 0",
                        "IMPLEMENTATION 1425 975 0 0 0",
                        "SAVING 0 0 0 0 0",
                        "IMPLEMENTATION 300 100 0 0 0",
                        "PERMANENT_TOTAL 0 0 0 0 0",
                        "IMPLEMENTATION_TOTAL 1725 1075 0 0 0");
        assertThat(bots.tables(Role.WHOLE).get(0).paybacks())
                .hasSize(2)
                .allMatch(payback -> payback.years().isEmpty());
        assertThat(proposed(bots).assumptions())
                .singleElement()
                .satisfies(assumption -> assertThat(assumption.arguments())
                        .containsExactly("Afdækning af relevante processer i KFF", "SERVICE"));
    }

    @Test
    void a_total_whose_figures_stand_in_a_row_below_its_label_has_them() throws IOException {
        Proposal complaints = understood("003").proposals().get(1);

        assertThat(complaints.notUnderstood()).isEmpty();
        assertThat(figures(complaints.tables(Role.WHOLE).get(0)))
                .contains("IMPLEMENTATION_TOTAL 850 0 0", "TOTAL_IMPACT 850 0 0")
                .hasSize(8);
        assertThat(figures(complaints.tables(Role.IMPLEMENTATION).get(0)))
                .contains("IMPLEMENTATION 0 300 0 0", "IMPLEMENTATION_TOTAL 0 850 0 0")
                .hasSize(7);
        assertThat(complaints.hearings().get(2).answer()).isEqualTo(Answer.YES);
        assertThat(complaints.hearings().get(1).answer()).isEqualTo(Answer.NOT_RELEVANT);
    }

    private static Proposed proposed(Proposal proposal) {
        return (Proposed) ProposedCase.of(proposal);
    }

    private static List<String> ticked(Proposal proposal) {
        return proposal.administrations().stream()
                .filter(Administration::ticked)
                .map(Administration::name)
                .toList();
    }

    static List<String> figures(EconomyTable table) {
        return table.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(row.kind().name()),
                                row.amounts().values().stream()
                                        .map(stated -> stated.amount().toString()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Understood understood(String number) throws IOException {
        assumeThat(FOLDER).isDirectory();
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Interpreter.understand(Reads.document(file.getFileName().toString(), Files.readAllBytes(file)));
        }
    }
}
