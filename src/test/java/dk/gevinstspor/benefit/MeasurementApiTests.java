package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.Rendered;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Figures that robots push, and those that people type. */
@DatabaseTest
@Transactional
class MeasurementApiTests {

    private static final String JULY = """
            {"initiative": "A-%d", "from": "2022-07-01", "until": "2022-07-31",
             "figures": [{"caseClass": "gravetilladelser", "count": %s, "minutes": 2}]}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private MeasurementSources sources;

    @Autowired
    private Measurements measurements;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Rendered rendered;

    @Autowired
    private BenefitPanel panel;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;
    private int number;
    private String token;

    @BeforeEach
    void inOperation() {
        clock.set(LocalDate.of(2022, 5, 15));
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
        number = initiatives.get(initiative).number();
        clock.set(LocalDate.of(2022, 8, 15));
        token = sources.make(cast.programme(), "Robot 7", Actor.onTheWeb(cast.manager()));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private ResultActions push(String bearer, String key, String body) throws Exception {
        return mvc.perform(post("/api/v1/measurements")
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static ResultActions isProblem(ResultActions answer, int expected) throws Exception {
        return answer.andExpect(status().is(expected))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(expected));
    }

    @Test
    void a_robot_pushes_figures_once_by_its_key() throws Exception {
        String body = JULY.formatted(number, "2250");
        String first = push(token, "july", body)
                .andExpect(status().isCreated())
                // 2.250 a month of 4 − 2 minutes: 27.000 × 2 ÷ 60 ÷ 1.200
                .andExpect(jsonPath("$.measuredFte").value(0.75))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = push(token, "july", body.replace(" ", ""))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(again).isEqualTo(first);
        isProblem(push(token, "july", JULY.formatted(number, "2251")), 409);
        assertThat(measurements.of(initiative))
                .singleElement()
                .returns(Measurement.Origin.PUSHED, Measurement::origin)
                .returns("Gravetilladelser", Measurement::caseClass);
    }

    @Test
    void the_same_days_again_take_the_place_of_what_was_measured() throws Exception {
        push(token, "july", JULY.formatted(number, "2250")).andExpect(status().isCreated());
        push(token, "july, corrected", JULY.formatted(number, "2000")).andExpect(status().isCreated());

        assertThat(measurements.of(initiative)).hasSize(1);
        isProblem(push(token, "overlap", JULY.formatted(number, "1").replace("07-01", "07-15")), 422)
                .andExpect(jsonPath("$.errors[0].code").value("OVERLAPS"));
    }

    @Test
    void without_a_token_that_is_known_and_open_nothing_is_taken() throws Exception {
        isProblem(push("gsm_wrong", "k", JULY.formatted(number, "1")), 401)
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")));
        jdbc.sql("update measurement_source set revoked_at = now(), revoked_by = ?")
                .param(cast.manager())
                .update();
        isProblem(push(token, "k", JULY.formatted(number, "1")), 401);

        assertThat(measurements.of(initiative)).isEmpty();
    }

    @Test
    void the_token_is_kept_as_its_hash_only() {
        assertThat(jdbc.sql("select token_hash from measurement_source where programme_id = ?")
                        .param(cast.programme())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
    }

    @Test
    void a_source_reaches_its_own_programme_only() throws Exception {
        Cast others = organisation.programme();
        String foreign = sources.make(others.programme(), "Robot 8", Actor.onTheWeb(others.manager()));

        isProblem(push(foreign, "k", JULY.formatted(number, "1")), 404);
    }

    @Test
    void what_is_wrong_is_said_as_a_problem_and_the_key_stays_free() throws Exception {
        isProblem(push(token, "k", "{"), 400);
        isProblem(push(token, "k", "{\"initiative\": \"A-1\", \"colour\": 1}"), 400);
        isProblem(push(token, "k", "{\"initiative\": \"A-1\"}"), 422);
        isProblem(push(token, " ", JULY.formatted(number, "1")), 400);
        isProblem(push(token, "k", " ".repeat(70_000)), 413);
        isProblem(push(token, "k", JULY.formatted(number, "1e999999")), 422);
        isProblem(push(token, "k", JULY.formatted(number, "0.00001")), 422);
        isProblem(push(token, "k", JULY.formatted(number, "1").replace("2022-07-01", "-999999999-01-01")), 422);
        isProblem(push(token, "k", JULY.formatted(number, "1").replace("2022-07-01", "1989-12-31")), 422);
        isProblem(push(token, "k", JULY.formatted(number, "1").replace("gravetilladelser", "Andet")), 422)
                .andExpect(jsonPath("$.errors[0].code").value("CLASS_UNKNOWN"));
        isProblem(push(token, "k", JULY.formatted(number, "1").replace("2022-07-31", "2022-09-30")), 422)
                .andExpect(jsonPath("$.errors", hasSize(1)));
        isProblem(mvc.perform(get("/api/v1/measurements")), 401);
        push(token, "k", JULY.formatted(number, "1")).andExpect(status().isCreated());
    }

    @Test
    void it_needs_neither_session_nor_csrf_and_makes_none() throws Exception {
        assertThat(push(token, "k", JULY.formatted(number, "1"))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @Test
    void the_programme_manager_makes_a_token_sees_it_once_and_revokes_it() throws Exception {
        mvc.perform(post("/gevinster/maalekilder")
                        .param("name", "Robot 9")
                        .param("programmeId", cast.programme().toString())
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/gevinster/maalekilder"))
                .andExpect(flash().attributeExists("madeToken"));
        String page = mvc.perform(get("/gevinster/maalekilder").with(SignIn.as(cast.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Robot 9", "Pia Programleder").doesNotContain("gsm_", "??");

        UUID source = sources.byToken(token).orElseThrow().id();
        mvc.perform(post("/gevinster/maalekilder/" + source + "/luk")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(sources.byToken(token)).isEmpty();
    }

    @Test
    void a_figure_is_typed_on_the_page_and_a_wrong_one_comes_back_with_its_reason() throws Exception {
        String url = "/initiativer/" + initiative + "/maalinger";
        var typed = post(url)
                .param("caseClass", "Gravetilladelser")
                .param("fromDay", "01.07.2022")
                .param("untilDay", "31.07.2022")
                .param("quantity", "2.250")
                .with(SignIn.as(cast.head()))
                .with(csrf());
        assertThat(mvc.perform(typed)
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Skriv minutter pr. sag nu")
                .doesNotContain("??");
        mvc.perform(typed.param("minutes", "2")).andExpect(redirectedUrl(url));

        assertThat(mvc.perform(get(url).with(SignIn.as(cast.controller())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("0,75 ÅV", "27.000 om året × 2 min.")
                .doesNotContain("??");
        mvc.perform(post(url).with(SignIn.as(cast.controller())).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void a_figures_page_shows_its_trail_and_leads_to_correction_and_objection() throws Exception {
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        UUID figure = confirming.confirm(
                period,
                new Answer(Fte.of("0.6"), GoalsMet.MET, "Talt i loggen", List.of()),
                new Actor(cast.director(), cast.head(), Actor.Channel.REPLY));
        String page = "/gevinster/bekraeftelser/" + figure;

        assertThat(drawn(page, cast.manager()))
                .contains("0,6 ÅV", "344,4 t.kr.", "Dorte Direktør på vegne af Eva Enhedschef", "Talt i loggen")
                .contains(page + "/indsigelse")
                .doesNotContain(page + "/ret");
        assertThat(drawn(page, cast.delivery())).contains("0,6 ÅV").doesNotContain("Talt i loggen");
        assertThat(drawn(page + "/ret", cast.head())).contains("14. september 2022");
        assertThat(drawn(page + "/indsigelse", cast.manager())).contains("0,6 ÅV");
        mvc.perform(get(page + "/ret").with(SignIn.as(cast.manager()))).andExpect(status().isForbidden());
        mvc.perform(get(page + "/indsigelse").with(SignIn.as(cast.head()))).andExpect(status().isForbidden());
        mvc.perform(get(page).with(SignIn.as(cast.outsider()))).andExpect(status().isNotFound());

        String corrected = mvc.perform(post(page + "/ret")
                        .param("fte", "0,55")
                        .param("goals", "MET")
                        .param("comment", "Juli manglede")
                        .with(SignIn.as(cast.head()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(drawn(page, cast.manager())).contains("Tallet er rettet", corrected);
        mvc.perform(post(corrected + "/indsigelse")
                        .param("reason", "Robotten stod stille")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(redirectedUrl(corrected));
        assertThat(drawn(corrected, cast.manager()))
                .contains("Programmet gjorde indsigelse", "Træk indsigelsen tilbage");
        assertThat(rendered.panel(panel, cast.manager(), initiative)).contains("Bestridt", "0,55 ÅV");
    }

    private String drawn(String page, UUID person) throws Exception {
        String html = mvc.perform(get(page).with(SignIn.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).doesNotContain("??");
        return html;
    }
}
