package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template's first page and word tables say, however they are typed. */
class FieldVariantTests {

    @Test
    void markdown_tables_and_typed_boxes_are_read() {
        Proposal proposal = Reads.proposal("""
                # Færre indtastninger

                Berørte forvaltninger: [x] Økonomiforvaltningen [ ] Socialforvaltningen

                ## Økonomi

                | 1.000 kr. 2021 p/l | Styringsområde | 2021 | 2022 | 2023 |
                |---|---|---:|---:|---:|
                | **Varige ændringer** | | | | |
                | Besparelse | Service | 0 | -60 | -60 |
                | **Implementeringsomkostninger** | | | | |
                | Udvikling | Service | 100 | 0 | 0 |
                """);

        assertThat(proposal.title().orElseThrow().text()).isEqualTo("Færre indtastninger");
        assertThat(proposal.administrations())
                .extracting(Administration::ticked)
                .containsExactly(true, false);
        assertThat(SeedTests.figures(proposal.economyTables().get(0)))
                .containsExactly("SAVING 0 -60 -60", "IMPLEMENTATION 100 0 0");
    }

    @Test
    void html_boxes_are_read_with_checked_on_either_side() {
        Proposal proposal = Reads.proposal("""
                Forslagets titel: Et forslag

                <input type="checkbox" checked>	Økonomiforvaltningen	<input checked="" type="checkbox"/>	Socialforvaltningen
                <input type="checkbox">	Kultur- og Fritidsforvaltningen
                """);

        assertThat(proposal.administrations())
                .extracting(Administration::ticked)
                .containsExactly(true, true, false);
    }

    @Test
    void fields_may_stand_in_two_cells_or_on_two_lines() {
        Proposal proposal = Reads.proposal("""
                Forslagets titel:	Sikre svar
                Fremstillende forvaltning:	Socialforvaltningen

                Kort resumé:
                Svarene gives af to og ikke af ni.

                Angiv p/l: 2025
                """);

        assertThat(proposal.title().orElseThrow().text()).isEqualTo("Sikre svar");
        assertThat(proposal.presenting().orElseThrow().text()).isEqualTo("Socialforvaltningen");
        assertThat(proposal.summary().orElseThrow().text()).startsWith("Svarene");
        assertThat(proposal.priceLevel().orElseThrow().year()).isEqualTo(2025);
    }

    @Test
    void hearings_may_be_ticked_in_columns() {
        Proposal proposal = Reads.proposal("""
                Hvem er hørt?	Ja	Nej	Ikke relevant	Bemærkning
                HR-kredsen		x	-	-
                Koncern-IT	☒			Enige, 3. marts 2024
                """);

        assertThat(proposal.hearings())
                .extracting(Hearing::answer)
                .containsExactly(Hearing.Answer.NO, Hearing.Answer.YES);
        assertThat(proposal.hearings().get(1).remark()).isEqualTo("Enige, 3. marts 2024");
    }

    @Test
    void a_risk_table_gives_its_columns() {
        Proposal proposal = Reads.proposal("""
                Risiko	Sandsynlighed	Konsekvens	Håndtering
                Leverandøren går ned	Lav	Stor	Aftale om overdragelse
                """);

        assertThat(proposal.risks())
                .containsExactly(new Risk(
                        proposal.risks().get(0).place(),
                        "Leverandøren går ned",
                        "Lav",
                        "Stor",
                        "Aftale om overdragelse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Business case: Fælles omstilling",
                "Overskrift: Fælles omstilling",
                "Forslag 3: Fælles omstilling"
            })
    void a_name_may_stand_behind_the_kind_of_document(String first) {
        assertThat(Reads.proposal(first + "\n\nØkonomiske konsekvenser\n\nDer er ingen.\n")
                        .title()
                        .orElseThrow()
                        .text())
                .isEqualTo("Fælles omstilling");
    }
}
