package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.webui.TaskContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/** The pages about a case: read, change, compare, what if, other prices, forecast. The case is that of seeds 000. */
@DatabaseTest
@Transactional
class CasePagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Cases cases;

    @Autowired
    private Measures measures;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private Directory directory;

    @Autowired
    private EconomyFollowUp followUp;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private DesignTask design;

    @Autowired
    private Intake intake;

    @Autowired
    private InitiativeCase template;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void an_initiative_with_a_case() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
        cases.recordForInitiative(cast.programme(), initiative, Case2021.approved(), manager());
    }

    @Test
    void a_stored_case_is_read_back_as_it_was_with_where_its_figures_come_from() {
        Remarks remarks = new Remarks(new BigDecimal("0.75"), "Fra analysen", "Tabel 2");
        EconomicCase noted = new EconomicCase(
                Case2021.PRICES,
                Case2021.approved().lines().stream()
                        .map(line -> line.with(remarks))
                        .toList());
        cases.recordForInitiative(cast.programme(), initiative, noted, "Kilder tilføjet", manager());

        assertThat(cases.ofInitiative(initiative)).contains(noted);
        assertThat(cases.versions(initiative)).extracting(CaseVersion::number).containsExactly(2, 1);
        assertThat(cases.versions(initiative).get(0).reason()).isEqualTo("Kilder tilføjet");
    }

    @Test
    void the_page_shows_the_case_its_paybacks_and_its_margin() throws Exception {
        see("/oekonomi/" + initiative, cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4.186")))
                .andExpect(content().string(containsString("0,117 ÅV")))
                .andExpect(content().string(containsString("fra år 7.")))
                .andExpect(content().string(containsString("4,8833 ÅV i 2025–2026")));
    }

    @Test
    void outsiders_see_nothing_and_those_who_only_read_cannot_change() throws Exception {
        for (String page : List.of("", "/versioner", "/hvad-nu-hvis", "/prisniveau", "/ret", "/prognose")) {
            see("/oekonomi/" + initiative + page, cast.outsider()).andExpect(status().isNotFound());
        }
        see("/oekonomi/" + initiative + "/ret", cast.chair()).andExpect(status().isForbidden());
        see("/oekonomi/" + initiative + "/prognose", cast.consultant()).andExpect(status().isForbidden());
        see("/oekonomi/" + cast.programme() + "/ret", cast.consultant()).andExpect(status().isForbidden());
        see("/oekonomi", cast.head()).andExpect(status().isForbidden());
    }

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
    void the_versions_page_shows_each_difference_with_its_sign() throws Exception {
        cases.recordForInitiative(
                cast.programme(),
                initiative,
                Case2021.with(Case2021.BLENDED, "0", "1", "2", "3", "4", "5"),
                "Senere gevinst",
                manager());

        see("/oekonomi/" + initiative + "/versioner", cast.chair())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Senere gevinst")))
                .andExpect(content().string(containsString("+574")))
                .andExpect(content().string(containsString("7 år (2027, efter sagens sidste år)")));
        see("/oekonomi/" + initiative + "/versioner?fra=2&til=1", cast.chair())
                .andExpect(content().string(containsString("−574")));
        see("/oekonomi/" + initiative + "/versioner?fra=7&til=1", cast.chair()).andExpect(status().isNotFound());
    }

    @Test
    void passing_a_gate_freezes_the_version_it_was_passed_with_and_later_changes_leave_it() {
        UUID live = played.live(cast, LocalDate.of(2022, 1, 3));
        assertThat(cases.versions(live)).isEmpty();

        UUID ready = played.atContract(cast);
        cases.recordForInitiative(cast.programme(), ready, Case2021.approved(), manager());
        played.signedAndDeveloped(cast, ready);
        cases.recordForInitiative(cast.programme(), ready, Case2021.approved(), "Efter gate 2", manager());

        assertThat(cases.versions(ready)).extracting(CaseVersion::gates).containsExactly(List.of(), List.of(2));
    }

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
                CaseSubjects.of(directory.programme(cast.programme())),
                WhatIf.developedFor(Money.of(5680)).applyTo(Case2021.approved()),
                1,
                "Dyrere",
                manager());

        LocalDate day = LocalDate.of(2022, 1, 3);
        assertThat(followUp.of(cast.programme(), day).in(2022).budget()).isEqualTo(Money.of(1765));
        assertThat(cases.ofProgramme(cast.programme()).orElseThrow().implementation(2022))
                .isEqualTo(Money.of(2565));
    }

    @Test
    void a_case_typed_on_the_page_is_the_budget_until_the_steering_group_approves_a_later_one() throws Exception {
        LocalDate day = LocalDate.of(2022, 1, 3);
        CaseSubject programme = CaseSubjects.of(directory.programme(cast.programme()));
        assertThat(cases.change(programme, Case2021.approved(), 0, "Som udvalget godkendte", manager()))
                .isTrue();
        cases.change(
                programme, WhatIf.developedFor(Money.of(5680)).applyTo(Case2021.approved()), 1, "Dyrere", manager());
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

    @Test
    void savings_beyond_the_target_are_flagged_for_a_political_decision() throws Exception {
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("5"), Actor.SYSTEM);
        programmes.addTarget(cast.programme(), 2030, null, Fte.of("4.5"), Actor.SYSTEM);

        see("/oekonomi/" + initiative, cast.chair())
                .andExpect(content().string(containsString("politisk beslutning")))
                .andExpect(content().string(containsString("2030: sagerne sparer 5 ÅV, måltallet er 4,5 ÅV. 0,5 ÅV")))
                .andExpect(content().string(not(containsString("2025: sagerne"))));
        see("/initiativer/" + initiative + "/oekonomi", cast.chair())
                .andExpect(content().string(containsString("politisk beslutning")));
    }

    @Test
    void who_only_handed_an_idea_in_is_not_shown_the_programmes_sums() throws Exception {
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("4"), Actor.SYSTEM);
        UUID idea = intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea("Min idé", "Resumé", cast.unit(), cast.outsider(), Instant.EPOCH),
                Actor.onTheWeb(cast.outsider()));
        cases.recordForInitiative(cast.programme(), idea, Case2021.approved(), manager());

        see("/oekonomi/" + idea, cast.head()).andExpect(content().string(containsString("politisk beslutning")));
        see("/oekonomi/" + idea, cast.outsider())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("politisk beslutning"))));
        see("/initiativer/" + idea + "/oekonomi", cast.outsider())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("politisk beslutning"))));
    }

    private ResultActions see(String path, UUID viewer) throws Exception {
        return web.perform(get(path).with(SignIn.as(viewer)));
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
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
