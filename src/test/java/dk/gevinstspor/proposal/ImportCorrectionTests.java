package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** What a person corrects, chooses or leaves open before an imported case is accepted. */
@DatabaseTest
@Transactional
class ImportCorrectionTests extends ImportFixture {

    @Test
    void a_corrected_cell_is_counted_again_and_kept_for_another_day() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review).param("p0.t0.r0.2026", "-1.200")).andExpect(status().is3xxRedirection());

        web.perform(get(review).with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("-1.200")))
                .andExpect(content().string(containsString("Årsværk og sats")));
        web.perform(accept(review).param("p0.t0.r0.2026", "-1.200")).andExpect(status().is3xxRedirection());
        assertThat(cases.ofInitiative(only().id()).orElseThrow().of(CaseLine.Kind.SAVING, 2026))
                .isEqualTo(Money.of(-1200));
    }

    @Test
    void a_cell_that_is_no_amount_is_refused_at_its_field_and_nothing_typed_is_lost() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(accept(review).param("p0.t0.r0.2026", "mange").param("p0.title", "Min titel"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"mange\"")))
                .andExpect(content().string(containsString("Min titel")))
                .andExpect(content().string(containsString("skriv et helt tal i 1.000 kr.")));
        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    @Test
    void without_a_unit_nothing_is_made() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review + "/godkend").param("p0.take", "on"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg den enhed, der får initiativet")));
        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    @Test
    void what_is_wrong_or_empty_in_a_proposal_that_is_not_taken_stops_nothing() throws Exception {
        String review = upload("/forslag", SampleProposals.TWO);

        web.perform(accept(review)
                        .param("p0.title", "")
                        .param("p0.level", "")
                        .param("p1.title", "")
                        .param("p1.level", "ukendt"))
                .andExpect(status().is3xxRedirection());

        assertThat(only().title()).isEqualTo("AB01 Robot til fakturaer");
    }

    @Test
    void sums_in_kroner_are_shown_with_decimal_commas_as_the_cells_are() throws Exception {
        String review = upload("/forslag", """
                Forslagets titel: Fælles indgang

                Kr. 2024 p/l	Styringsområde	2024	2025	2026
                Varige ændringer
                Sparet tid	Service	0	-12.345	-12.345
                Samlet varig ændring		0	-12.345	-12.345
                Implementeringsomkostninger
                Indkøb	Anlæg	10.000	0	0
                """);

        web.perform(get(review).with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("value=\"-12,345\"")))
                .andExpect(content().string(containsString("<td data-title=\"Beregnet\">-12,345</td>")));
    }

    @Test
    void a_table_without_a_unit_and_with_turned_signs_is_shown_as_it_stands_and_accepted_as_it_is_chosen()
            throws Exception {
        String review = upload("/forslag", """
                Forslagets titel: Fælles indgang

                Udgifter 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Effektivisering af sagsgange	Service	0	300.000	300.000
                Implementeringsomkostninger
                Indkøb	Anlæg	-400.000	0	0

                Note: Besparelser er angivet med positivt fortegn.
                """);
        web.perform(get(review).with(SignIn.as(cast.consultant())))
                .andExpect(content().string(containsString("value=\"TURN_ALL\"")))
                .andExpect(content().string(containsString("value=\"KRONER\"")))
                .andExpect(content().string(containsString("som den står i dokumentet")));

        web.perform(accept(review).param("p0.scale", "KRONER").param("p0.signs", "TURN_ALL"))
                .andExpect(status().is3xxRedirection());

        EconomicCase made = cases.ofInitiative(only().id()).orElseThrow();
        assertThat(made.implementation(2021)).isEqualTo(Money.of(400));
        assertThat(made.of(CaseLine.Kind.SAVING, 2022)).isEqualTo(Money.of(-300));
    }

    @Test
    void more_than_a_field_can_keep_is_said_and_not_left_out() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);
        String long4001 = "x".repeat(4_001);

        web.perform(form(review).param("reason." + UUID.randomUUID(), long4001))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("mere end 4.000 tegn")));
        web.perform(accept(review).param("reason." + UUID.randomUUID(), long4001))
                .andExpect(status().isUnprocessableEntity());
    }
}
