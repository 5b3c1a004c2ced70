package dk.gevinstspor.workplace.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.webui.InitiativePanel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Each tab of an initiative's page has its own address and reads its own panels; what others do is told. */
@DatabaseTest
@Transactional
class InitiativePageTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Intake intake;

    @Autowired
    private List<InitiativePanel> panels;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void one_in_follow_up() {
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void every_tab_is_read_at_its_own_address_and_shows_only_its_panels(Tab tab) throws Exception {
        String page = read(tab.address(initiative), cast.manager());

        assertThat(page).contains("aria-current=\"page\"").doesNotContain("??");
        for (InitiativePanel panel : panels) {
            String section = "id=\"" + panel.key() + "-heading\"";
            if (tab.shows(panel.key())) {
                assertThat(page).as("%s on %s", panel.key(), tab).contains(section);
            } else {
                assertThat(page).as("%s on %s", panel.key(), tab).doesNotContain(section);
            }
        }
    }

    @Test
    void each_panel_stands_on_one_tab() {
        for (InitiativePanel panel : panels) {
            assertThat(Arrays.stream(Tab.values()).filter(tab -> tab.shows(panel.key())))
                    .as(panel.key())
                    .hasSize(1);
        }
        assertThat(Tab.CASE.shows("something new")).isTrue();
    }

    @Test
    void a_tab_that_there_is_not_and_an_initiative_of_others_are_not_found() throws Exception {
        web.perform(get("/initiativer/" + initiative + "/findesikke").with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
        for (Tab tab : Tab.values()) {
            web.perform(get(tab.address(initiative)).with(SignIn.as(cast.outsider())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void the_head_says_where_it_stands_whose_it_is_and_who_is_next() throws Exception {
        UUID idea = intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea(
                        "Kvitteringer", "Breve", cast.unit(), cast.head(), Instant.parse("2022-01-03T08:00:00Z")),
                Actor.onTheWeb(cast.head()));

        assertThat(read("/initiativer/" + idea + "/risici", cast.manager()))
                .contains("Modtag idéen hos Programleder", "Ikke udpeget endnu")
                .containsPattern("button-primary\" href=\"/opgaver/[^\"]+\">Modtag idéen<");
        assertThat(read("/initiativer/" + idea, cast.head()))
                .contains("Modtag idéen hos Programleder")
                .doesNotContain("button-primary");
        assertThat(read("/initiativer/" + initiative, cast.chair())).contains("Eva Enhedschef", "15. maj 2022");
    }

    @Test
    void what_a_reader_may_not_do_is_told_with_whose_it_is() throws Exception {
        String page = read("/initiativer/" + initiative, cast.head());

        assertThat(page)
                .contains("Registrér forbrug: det gør programlederen og controlleren.")
                .contains("Styr initiativet: det gør programlederen")
                .doesNotContain("/initiativer/" + initiative + "/forbrug");
        assertThat(read("/initiativer/" + initiative, cast.controller()))
                .contains("/initiativer/" + initiative + "/forbrug");
    }

    @Test
    void a_contract_that_is_not_for_the_reader_is_explained() throws Exception {
        assertThat(read("/initiativer/" + initiative + "/kontrakt", cast.delivery()))
                .contains("Kontrakten kan læses af dens parter")
                .doesNotContain("Opgaverne omfordeles i enheden");
    }

    @Test
    void whoever_reads_it_can_comment_on_it_and_the_others_see_it_at_once() throws Exception {
        String address = "/initiativer/" + initiative + "/bemaerkninger";
        web.perform(post(address)
                        .param("text", "Husk ferien i uge 29.")
                        .with(csrf())
                        .with(SignIn.as(cast.head())))
                .andExpect(redirectedUrl(address));

        assertThat(read(address, cast.manager())).contains("Husk ferien i uge 29.", "Eva Enhedschef");
        web.perform(post(address).param("text", " ").with(csrf()).with(SignIn.as(cast.head())))
                .andExpect(redirectedUrl(address));
        web.perform(post(address).param("text", "Hej").with(csrf()).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
        assertThat(read(address, cast.manager())).containsOnlyOnce("timeline-when");
    }

    @Test
    void the_history_tells_who_did_what_when_and_by_which_channel() throws Exception {
        web.perform(post("/initiativer/" + initiative + "/bemaerkninger")
                .param("text", "Husk ferien i uge 29.")
                .with(csrf())
                .with(SignIn.as(cast.head())));

        String history = read("/initiativer/" + initiative + "/historik", cast.head());
        assertThat(history)
                .contains("Pia Programleder, på nettet", "Eva Enhedschef, på nettet", "3. januar 2022 kl.")
                .contains(
                        "Gate 1: Prioritering: Godkendt",
                        "Gevinstkontrakt, version 1: Underskrevet",
                        "Trin: Gevinstopfølgning")
                .contains("Husk ferien i uge 29.");
        assertThat(history.indexOf("Trin: Gevinstopfølgning")).isLessThan(history.indexOf("Trin: Design"));
    }

    @Test
    void the_benefits_tab_draws_what_was_promised_forecast_and_realised() throws Exception {
        assertThat(read("/initiativer/" + initiative + "/gevinster", cast.head()))
                .contains("data-from=\"udvikling\"", "id=\"udvikling\"", ">2. kvartal 2022</th>", "data-value=\"0.6\"");
    }

    private String read(String address, UUID reader) throws Exception {
        return web.perform(get(address).with(SignIn.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
