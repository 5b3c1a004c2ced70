package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Programs read the pipeline page by page, as much as their person may see of it, in a constant number of statements. */
@DatabaseTest
@Import({StatementCounter.class, GeneratedProgramme.class})
class InitiativeApiTests {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int MOST = 8;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Bearer bearer;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static Cast few;
    private static Cast many;

    private final Map<UUID, RequestPostProcessor> tokens = new HashMap<>();

    @BeforeEach
    void twenty_and_two_hundred() {
        if (few == null) {
            few = generated.of(20, Zone.dayOf(clock.instant()));
            many = generated.of(200, Zone.dayOf(clock.instant()));
        }
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,DESC", "NUMBER,ASC", "TITLE,ASC", "TITLE,DESC", "STAGE,ASC", "STAGE,DESC"})
    void the_pages_together_are_the_whole_list_in_its_order(String sort, String direction) throws Exception {
        String query = "/api/v1/initiatives?sort=" + sort + "&direction=" + direction;
        List<String> whole =
                JsonPath.read(ask(query + "&limit=200", many.manager()).getContentAsString(), "$.items[*].id");
        List<String> pieces = new ArrayList<>();
        String next = query + "&limit=37";
        while (next != null) {
            MockHttpServletResponse page = ask(next, many.manager());
            pieces.addAll(JsonPath.read(page.getContentAsString(), "$.items[*].id"));
            Matcher link = NEXT.matcher(String.valueOf(page.getHeader("Link")));
            next = link.find() ? link.group(1) : null;
        }

        assertThat(whole).hasSize(200).doesNotHaveDuplicates();
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void filters_are_those_of_the_page() throws Exception {
        List<String> stages = JsonPath.read(
                ask("/api/v1/initiatives?stage=DESIGN&technology=RPA&feeFunded=false&limit=200", many.manager())
                        .getContentAsString(),
                "$.items[*].stage");

        assertThat(stages).isNotEmpty().containsOnly("DESIGN");
        mvc.perform(get("/api/v1/initiatives?stage=NOWHERE").with(bearer.of(many.manager())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("stage")));
        mvc.perform(get("/api/v1/initiatives?cursor=hmm").with(bearer.of(many.manager())))
                .andExpect(status().isBadRequest());
    }

    @Test
    void another_programmes_initiatives_are_not_there() throws Exception {
        UUID foreign = one(few);

        assertThat(ask("/api/v1/initiatives?limit=200", many.manager()).getContentAsString())
                .doesNotContain(foreign.toString());
        mvc.perform(get("/api/v1/initiatives/" + foreign).with(bearer.of(many.manager())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/initiatives/A-999999999").with(bearer.of(many.manager())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/cases/" + foreign).with(bearer.of(many.manager())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/portfolio")
                        .param("programme", few.programme().toString())
                        .with(bearer.of(many.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void who_has_it_already_is_told_that_nothing_has_changed() throws Exception {
        String path = "/api/v1/initiatives/" + one(few);
        String tag = ask(path, few.manager()).getHeader("ETag");

        mvc.perform(get(path).header("If-None-Match", tag).with(bearer.of(few.manager())))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", tag));
        mvc.perform(get(path).header("If-None-Match", "\"other\"").with(bearer.of(few.manager())))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("private")));
    }

    @Test
    void one_is_found_by_its_number_too_and_told_whole() throws Exception {
        UUID id = one(few);
        int number = jdbc.sql("select number from initiative where id = ?")
                .param(id)
                .query(Integer.class)
                .single();

        mvc.perform(get("/api/v1/initiatives/a-" + number).with(bearer.of(few.manager())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id.toString()))
                .andExpect(jsonPath("$.number").value("A-" + number))
                .andExpect(jsonPath("$.description").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/initiatives?limit=200",
                "/api/v1/initiatives?light=RED&overdue=true&feeFunded=false&attained=CONTRACTED&technology=RPA&sort=TITLE",
                "/api/v1/initiatives/{initiative}",
                "/api/v1/tasks?limit=200",
                "/api/v1/periods?limit=200",
                "/api/v1/confirmations?limit=200",
                "/api/v1/measurements?initiative={initiative}",
                "/api/v1/programmes",
                "/api/v1/cases/{initiative}/versions",
                "/api/v1/cases/{programme}/versions",
            })
    void a_request_takes_at_most_eight_statements_however_many_there_are(String path) throws Exception {
        List<String> withFew = statements(path, few);
        List<String> withMany = statements(path, many);

        assertThat(withMany).as("%s with 200 initiatives", path).hasSizeLessThanOrEqualTo(MOST);
        assertThat(withMany.size()).as("%s with 20 and with 200", path).isEqualTo(withFew.size());
    }

    /** The forecast in it is made once, and anew when a fact has come; that a token is used is noted once a minute. */
    @Test
    void a_portfolio_takes_no_more_statements_however_many_there_are() throws Exception {
        String path = "/api/v1/portfolio?programme={programme}";
        token(few);
        token(many);
        statements(path, few);
        statements(path, many);

        assertThat(statements(path, many)).hasSizeLessThanOrEqualTo(MOST + 1).hasSameSizeAs(statements(path, few));
    }

    private List<String> statements(String path, Cast cast) throws Exception {
        URI address = URI.create(path.replace("{initiative}", one(cast).toString())
                .replace("{programme}", cast.programme().toString()));
        var token = token(cast);
        counter.reset();
        mvc.perform(get(address).with(token)).andExpect(status().isOk());
        return counter.sent();
    }

    /** The same one each time: a new one is a change of the organisation, after which everything kept is read again. */
    private RequestPostProcessor token(Cast cast) {
        return tokens.computeIfAbsent(cast.manager(), bearer::of);
    }

    private UUID one(Cast cast) {
        return jdbc.sql("select id from initiative where programme_id = ? order by number limit 1")
                .param(cast.programme())
                .query(UUID.class)
                .single();
    }

    private MockHttpServletResponse ask(String path, UUID who) throws Exception {
        return mvc.perform(get(URI.create(path)).with(bearer.of(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
