package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.support.SignIn;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens if, and the same case in the prices of another year. */
class WhatIfPagesTests extends CasePages {

    @Autowired
    private Measures measures;

    @Test
    void a_quarter_late_is_shown_beside_the_case_kept_under_a_name_and_opened_again() throws Exception {
        String page = "/oekonomi/" + initiative + "/hvad-nu-hvis";
        see(page + "?startLater=1", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("6 år (2026)")))
                .andExpect(content().string(containsString("7 år (2027, efter sagens sidste år)")))
                .andExpect(content().string(not(containsString("Gem scenariet"))));
        web.perform(post(page).with(SignIn.as(cast.consultant())).with(csrf()).param("startLater", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Giv scenariet et navn.")));
        web.perform(post(page).with(SignIn.as(cast.consultant())).with(csrf()).param("name", "Som den er"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Intet er ændret")));

        String kept = Objects.requireNonNull(web.perform(post(page)
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf())
                        .param("startLater", "1")
                        .param("name", "Et kvartal senere"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        cases.recordForInitiative(
                cast.programme(),
                initiative,
                Case2021.with(Case2021.HK, "0", "0", "0", "0", "1", "1"),
                "Ny",
                manager());

        see(kept, cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Et kvartal senere")))
                .andExpect(content().string(containsString("7 år (2027, efter sagens sidste år)")))
                .andExpect(content().string(containsString("den nyeste er version 2")));
    }

    @Test
    void another_technology_costs_what_the_programmes_screenings_expect() throws Exception {
        see("/oekonomi/" + initiative + "/hvad-nu-hvis?technology=RPA", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("RPA (softwarerobot): 150 t.kr.")))
                .andExpect(content().string(containsString("5 år (2025)")));
    }

    @Test
    void what_cannot_be_asked_is_told_at_its_field() throws Exception {
        see("/oekonomi/" + initiative + "/hvad-nu-hvis?fte=-1&rate=abc", cast.chair())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("fte-error")))
                .andExpect(content().string(containsString("value=\"abc\"")));
    }

    @Test
    void what_a_case_has_none_of_cannot_be_asked_for_in_a_what_if() throws Exception {
        EconomicCase withoutOperation = new EconomicCase(
                Case2021.PRICES,
                Case2021.approved().lines().stream()
                        .filter(line -> line.kind() != CaseLine.Kind.OPERATION)
                        .toList());
        cases.recordForInitiative(cast.programme(), initiative, withoutOperation, "Uden drift", manager());

        see("/oekonomi/" + initiative + "/hvad-nu-hvis?operation=500", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"operation\""))))
                .andExpect(content().string(not(containsString("Så sker der dette"))));
    }

    @Test
    void other_prices_need_an_index_and_show_every_line_with_its_factor() throws Exception {
        String page = "/oekonomi/" + initiative + "/prisniveau";
        see(page + "?year=2024", cast.chair())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Der mangler et indeks for 2021")));

        measures.addIndex(cast.programme(), 2021, new BigDecimal("100"), "KL", Actor.SYSTEM);
        measures.addIndex(cast.programme(), 2024, new BigDecimal("105"), "KL", Actor.SYSTEM);
        see(page + "?year=2024", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("faktor 1,05")))
                .andExpect(content().string(containsString("574 × 1,05 = 602,7")));
        web.perform(post(page)
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("seen", "1")
                        .param("year", "2024"))
                .andExpect(status().is3xxRedirection());

        CaseVersion newest = cases.versions(initiative).get(0);
        assertThat(newest.reason()).isEqualTo("Omregnet til 2024 p/l");
        assertThat(newest.economicCase().priceLevel().year()).isEqualTo(2024);
        assertThat(newest.economicCase().paybackYear(Basis.TOTAL_ECONOMY)).hasValue(6);
    }
}
