package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.SignIn;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Budget, forecast and spent: what moves the budget, and who may. */
class BudgetPagesTests extends CasePages {

    @Autowired
    private EconomyFollowUp followUp;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Interventions interventions;

    @Test
    void a_forecast_stands_beside_budget_and_spending_and_sent_twice_counts_once() throws Exception {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            web.perform(post("/oekonomi/" + initiative + "/prognose")
                            .with(SignIn.as(cast.manager()))
                            .with(csrf())
                            .param("id", id.toString())
                            .param("year", "2022")
                            .param("amount", "1.999")
                            .param("note", "Dyrere test"))
                    .andExpect(status().is3xxRedirection());
        }

        see("/oekonomi/" + initiative + "/prognose", cast.manager())
                .andExpect(content().string(containsString("Dyrere test")))
                .andExpect(content().string(containsString("1.999")));
        see("/oekonomi", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+234")))
                .andExpect(content().string(containsString("Ikke godkendt endnu")));
        web.perform(post("/oekonomi/" + initiative + "/prognose")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("id", UUID.randomUUID().toString())
                        .param("year", "2022")
                        .param("amount", "-1"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void what_the_programme_manager_changes_in_the_programmes_case_moves_no_budget() throws Exception {
        cases.recordForProgramme(cast.programme(), Case2021.approved(), manager());
        see("/oekonomi/" + cast.programme() + "/ret", cast.manager()).andExpect(status().isOk());
        cases.change(
                programme(), WhatIf.developedFor(Money.of(5680)).applyTo(Case2021.approved()), 1, "Dyrere", manager());

        LocalDate day = LocalDate.of(2022, 1, 3);
        assertThat(followUp.of(cast.programme(), day).in(2022).budget()).isEqualTo(Money.of(1765));
        assertThat(cases.ofProgramme(cast.programme()).orElseThrow().implementation(2022))
                .isEqualTo(Money.of(2565));
    }

    @Test
    void a_case_typed_on_the_page_is_the_budget_until_the_steering_group_approves_a_later_one() throws Exception {
        LocalDate day = LocalDate.of(2022, 1, 3);
        assertThat(cases.change(programme(), Case2021.approved(), 0, "Som udvalget godkendte", manager()))
                .isTrue();
        cases.change(
                programme(), WhatIf.developedFor(Money.of(5680)).applyTo(Case2021.approved()), 1, "Dyrere", manager());
        assertThat(followUp.of(cast.programme(), day).in(2022).budget()).isEqualTo(Money.of(1765));

        String versions = "/oekonomi/" + cast.programme() + "/versioner";
        see(versions, cast.manager()).andExpect(content().string(not(containsString("/godkend"))));
        web.perform(post(versions + "/2/godkend")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        see(versions, cast.chair()).andExpect(content().string(containsString("Godkend version 2 som budget")));
        for (int i = 0; i < 2; i++) {
            web.perform(post(versions + "/2/godkend")
                            .with(SignIn.as(cast.chair()))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(followUp.of(cast.programme(), day).in(2022).budget()).isEqualTo(Money.of(2565));
        see(versions, cast.chair()).andExpect(content().string(containsString("Godkend version 1 som budget")));
    }

    @Test
    void a_forecast_of_one_initiative_leaves_the_others_at_their_budget_unless_they_are_closed() {
        LocalDate day = LocalDate.of(2022, 1, 3);
        cases.recordForProgramme(cast.programme(), Case2021.approved(), manager());
        UUID other = played.atContract(cast);
        cases.recordForInitiative(cast.programme(), other, Case2021.approved(), manager());
        forecasts.record(UUID.randomUUID(), cast.programme(), initiative, 2022, Money.of(2000), null, manager());

        assertThat(followUp.of(cast.programme(), day).in(2022).expected()).isEqualTo(Money.of(2000 + 1765 + 965));
        assertThat(followUp.of(cast.programme(), day).in(2023).expected()).isEqualTo(Money.ZERO);

        interventions.stop(other, "Ingen gevinst", manager());
        assertThat(followUp.of(cast.programme(), day).in(2022).expected()).isEqualTo(Money.of(2000 + 965));
    }
}
