package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ProgrammeSetup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that show a case: its figures, its versions, what is different between two of them. */
class CasePagesTests extends CasePages {

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private Intake intake;

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
                .andExpect(content().string(containsString("</span> -574</span>")));
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
    void savings_beyond_the_target_are_flagged_for_a_political_decision() throws Exception {
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("5"), Actor.SYSTEM);
        programmes.addTarget(cast.programme(), 2030, null, Fte.of("4.5"), Actor.SYSTEM);

        see("/oekonomi/" + initiative, cast.chair())
                .andExpect(content().string(containsString("politisk beslutning")))
                .andExpect(content().string(containsString("2030: sagerne sparer 5 ÅV, måltallet er 4,5 ÅV. 0,5 ÅV")))
                .andExpect(content().string(not(containsString("2025: sagerne"))));
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
}
