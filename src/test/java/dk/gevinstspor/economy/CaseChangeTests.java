package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.webui.TaskContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/** A case is typed and changed: with a reason, cell by cell, nothing typed is lost. */
class CaseChangeTests extends CasePages {

    @Autowired
    private Measures measures;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private DesignTask design;

    @Autowired
    private InitiativeCase template;

    @Autowired
    private Initiatives initiatives;

    @Test
    void a_change_with_a_reason_is_a_new_version_with_who_and_why() throws Exception {
        web.perform(typed("gem", "Udvikling dyrere").param("lines[3].values[1]", "900"))
                .andExpect(status().is3xxRedirection());

        CaseVersion newest = cases.versions(initiative).get(0);
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.reason()).isEqualTo("Udvikling dyrere");
        assertThat(newest.personId()).isEqualTo(cast.consultant());
        assertThat(newest.economicCase().implementation(2022)).isEqualTo(Money.of(1865));
        assertThat(newest.economicCase().of(CaseLine.Kind.OPERATION, 2023)).isEqualTo(Money.of(335));
        assertThat(newest.economicCase().fte(2026)).isEqualTo(Fte.of("5"));
        assertThat(newest.economicCase().lines().get(0).remarks().administrativeShare())
                .isEqualByComparingTo("0.805");
    }

    @Test
    void without_a_reason_nothing_is_stored_and_nothing_typed_is_lost() throws Exception {
        web.perform(typed("gem", "").param("lines[3].values[1]", "901"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"901\"")))
                .andExpect(content().string(containsString("Skriv, hvorfor sagen ændres.")));

        assertThat(cases.versions(initiative)).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_told_at_its_cell_and_kept() throws Exception {
        web.perform(typed("gem", "Fordi")
                        .param("lines[3].values[1]", "otte hundrede")
                        .param("lines[2].values[0]", "965,5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"otte hundrede\"")))
                .andExpect(content().string(containsString("lines-3-values-1--error")))
                .andExpect(content().string(containsString("lines-2-values-0--error")))
                .andExpect(content().string(containsString("Skriv et helt antal 1.000 kr. i 2022.")));
    }

    @Test
    void a_line_and_a_year_more_give_the_form_back_with_what_it_comes_to() throws Exception {
        web.perform(typed("saving", "Midlertidig"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lines[4].label")))
                .andExpect(content().string(containsString("Midlertidig")));
        web.perform(typed("year-after", "Midlertidig"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lines[0].values[6]")));
        web.perform(typed("without-line-2", "Midlertidig"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Konsulenter"))))
                .andExpect(content().string(containsString("Det giver")));

        assertThat(cases.versions(initiative)).hasSize(1);
    }

    @Test
    void operation_of_development_needs_development() throws Exception {
        web.perform(typed("gem", "Fordi").param("lines[3].origin", "STATED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Der er ingen linje med udvikling")));
    }

    @Test
    void who_changes_an_older_version_than_the_newest_is_told() throws Exception {
        cases.recordForInitiative(cast.programme(), initiative, Case2021.approved(), "Imens", manager());

        web.perform(typed("gem", "Fordi"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("En anden har gemt en ny version")));
    }

    @Test
    void an_initiative_without_a_case_can_get_one() throws Exception {
        UUID other = played.atContract(cast);

        see("/oekonomi/" + other, cast.manager()).andExpect(content().string(containsString("Skriv sagens økonomi")));
        see("/oekonomi/" + other + "/ret", cast.manager())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lines[2].values[5]")));
    }

    @Test
    void a_design_is_worked_out_in_the_programmes_prices_whatever_prices_the_rate_is_in() {
        UUID ready = played.atContract(cast);
        programmes.addRate(
                cast.programme(),
                new Directory.FteRate("Ny sats", Money.of(643), new PriceLevel(2024), LocalDate.of(2021, 12, 1)),
                true,
                manager());
        TaskContext task = new TaskContext("t", "design", ready, cast.programme(), ready);
        DesignTask.Form form = new DesignTask.Form("En robot", 400, 2022, null, Fte.of("1"));

        Errors errors = new MapBindingResult(new HashMap<>(), "form");
        design.validate(form, task, errors);
        assertThat(errors.getGlobalErrors()).extracting("code").containsExactly("form.design.rate.missing");

        measures.addIndex(cast.programme(), 2021, new BigDecimal("100"), "KL", manager());
        measures.addIndex(cast.programme(), 2024, new BigDecimal("112"), "KL", manager());
        EconomicCase made = template.of(initiatives.get(ready), Money.of(400), 2022, null, Fte.of("1"));
        assertThat(made.priceLevel()).isEqualTo(new PriceLevel(2021));
        assertThat(made.of(CaseLine.Kind.SAVING, 2023)).isEqualTo(Money.of(-574));
    }

    /** The case of 2021 as the form sends it; what a test gives comes first and counts. */
    private MockHttpServletRequestBuilder typed(String action, String reason) {
        MockHttpServletRequestBuilder request = post("/oekonomi/" + initiative + "/ret")
                .with(SignIn.as(cast.consultant()))
                .with(csrf())
                .param("handling", action)
                .param("seen", "1")
                .param("firstYear", "2021")
                .param("yearCount", "6")
                .param("reason", reason)
                .with(sent -> {
                    line(sent, 0, "SAVING", "SERVICE", "Effektivisering", "FTE_AT_RATE", "0", "1", "2", "3", "5", "5");
                    add(sent, "lines[0].rate", RateChoices.key(Case2021.BLENDED));
                    add(sent, "lines[0].administrative", "80,5");
                    line(sent, 1, "OPERATION", "SERVICE", "Drift", "SHARE_OF_DEVELOPMENT");
                    line(sent, 2, "IMPLEMENTATION", "CAPITAL", "Konsulenter", "STATED", "965", "965", "965", "965");
                    line(sent, 3, "IMPLEMENTATION", "CAPITAL", "Udvikling", "DEVELOPMENT", "440", "800", "800", "800");
                    return sent;
                });
        return request;
    }

    private static void line(
            MockHttpServletRequest sent,
            int index,
            String kind,
            String area,
            String label,
            String origin,
            String... values) {
        String at = "lines[" + index + "].";
        add(sent, at + "kind", kind);
        add(sent, at + "area", area);
        add(sent, at + "label", label);
        add(sent, at + "origin", origin);
        for (int i = 0; i < 6; i++) {
            add(sent, at + "values[" + i + "]", i < values.length ? values[i] : "");
        }
    }

    private static void add(MockHttpServletRequest sent, String name, String value) {
        if (sent.getParameter(name) == null) {
            sent.addParameter(name, value);
        }
    }
}
