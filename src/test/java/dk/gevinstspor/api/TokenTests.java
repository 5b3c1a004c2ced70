package dk.gevinstspor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.PersonalTokens;
import dk.gevinstspor.organisation.PersonalTokens.Scope;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** A token acts as its person, never more, and not a moment longer than it should. */
@DatabaseTest
@Transactional
class TokenTests {

    private static final String ME = "/api/v1/programmes";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private Bearer bearer;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private PersonSetup people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Instant before;

    @BeforeEach
    void somebody() {
        cast = organisation.programme();
        before = clock.instant();
    }

    @AfterEach
    void clockAsBefore() {
        clock.set(before);
    }

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() throws Exception {
        String token = (String) mvc.perform(post("/organisation/mig/noegler")
                        .param("name", "Regneark")
                        .param("scope", "READ")
                        .param("lifetime", "DAYS_30")
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(redirectedUrl("/organisation/mig/noegler"))
                .andExpect(flash().attribute("madeName", "Regneark"))
                .andReturn()
                .getFlashMap()
                .get("madeToken");

        assertThat(token).startsWith("gsp_").hasSize(47);
        assertThat(jdbc.sql("select token_hash from personal_token where person_id = ?")
                        .param(cast.manager())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(token));
        assertThat(jdbc.sql("select what from organisation_change where subject_id = ? and what like 'token.%'")
                        .param(cast.manager())
                        .query(String.class)
                        .list())
                .containsExactly("token.made");
        assertThat(page()).contains("Regneark", "Aldrig brugt").doesNotContain(token);
        mvc.perform(get(ME).with(Bearer.with(token))).andExpect(status().isOk());
        assertThat(page()).contains("Sidst brugt");
    }

    private String page() throws Exception {
        return mvc.perform(get("/organisation/mig/noegler").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_token_needs_a_name() throws Exception {
        mvc.perform(post("/organisation/mig/noegler")
                        .param("scope", "READ")
                        .param("lifetime", "DAYS_30")
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isUnprocessableEntity());

        assertThat(tokens.of(cast.manager())).isEmpty();
    }

    @Test
    void without_a_token_the_answer_is_a_problem_and_no_login_page() throws Exception {
        mvc.perform(get(ME))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"gevinstspor\""))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.detail", containsString("gsp_")));
        assertUnknown(Bearer.with("gsp_" + "x".repeat(43)));
        assertUnknown(Bearer.with("gsp_"));
        mvc.perform(get(ME).header("Accept-Language", "da;q=0.4, en-US;q=0.9, fr"))
                .andExpect(jsonPath("$.detail", containsString("A token is needed")));
        mvc.perform(get(ME).header("Accept-Language", "!")).andExpect(status().isUnauthorized());
        mvc.perform(head("/api/v1/openapi")).andExpect(status().isOk());
    }

    @Test
    void a_session_of_the_web_site_opens_nothing_here() throws Exception {
        mvc.perform(get(ME).cookie(new jakarta.servlet.http.Cookie("JSESSIONID", "whatever")))
                .andExpect(status().isUnauthorized())
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void a_token_sets_no_cookie() throws Exception {
        var answer = mvc.perform(get(ME).param("sprog", "en").with(bearer.of(cast.manager())))
                .andExpect(status().isBadRequest())
                .andReturn();

        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void a_token_dies_when_it_is_revoked_and_nobody_else_can_revoke_it() throws Exception {
        String token = bearer.token(cast.manager(), Scope.READ);
        UUID id = tokens.of(cast.manager()).get(0).id();

        mvc.perform(post("/organisation/mig/noegler/{id}/luk", id).with(csrf()).with(SignIn.as(cast.admin())))
                .andExpect(status().isNotFound());
        mvc.perform(get(ME).with(Bearer.with(token))).andExpect(status().isOk());
        mvc.perform(post("/organisation/mig/noegler/{id}/luk", id).with(csrf()).with(SignIn.as(cast.manager())))
                .andExpect(redirectedUrl("/organisation/mig/noegler"));

        assertUnknown(Bearer.with(token));
    }

    @Test
    void a_token_works_on_its_last_day_and_not_on_the_next() throws Exception {
        LocalDate today = LocalDate.ofInstant(before, dk.gevinstspor.kernel.Zone.COPENHAGEN);
        String token = tokens.make("short", Scope.READ, today, Actor.onTheWeb(cast.manager()))
                .orElseThrow();

        mvc.perform(get(ME).with(Bearer.with(token))).andExpect(status().isOk());
        clock.set(before.plus(Duration.ofDays(1)));
        assertUnknown(Bearer.with(token));
    }

    @Test
    void a_disabled_persons_token_is_dead() throws Exception {
        String token = bearer.token(cast.outsider(), Scope.ACT);

        people.disable(cast.outsider(), Actor.onTheWeb(cast.admin()));

        assertUnknown(Bearer.with(token));
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_the_next_request() throws Exception {
        RequestPostProcessor consultant = bearer.of(cast.consultant());
        mvc.perform(get(ME).with(consultant))
                .andExpect(jsonPath("$.items.length()").value(1));

        roles.revoke(cast.consultant(), cast.programme(), Role.CONSULTANT, Actor.SYSTEM);

        mvc.perform(get(ME).with(consultant))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void a_token_that_may_read_only_does_nothing() throws Exception {
        mvc.perform(post("/api/v1/tasks/1/claim").with(bearer.reading(cast.manager())))
                .andExpect(status().isForbidden())
                .andExpect(header().string("WWW-Authenticate", containsString("insufficient_scope")))
                .andExpect(jsonPath("$.detail", containsString("læse")));
    }

    @Test
    void guessing_is_slowed_down_but_a_token_that_was_known_is_no_guess() throws Exception {
        String closed = bearer.token(cast.manager(), Scope.READ);
        String works = bearer.token(cast.manager(), Scope.READ);
        RequestPostProcessor here = from("203.0.113.9");
        for (int i = 0; i < 60; i++) {
            mvc.perform(get(ME).with(here).with(Bearer.with(closed))).andExpect(status().isUnauthorized());
        }
        for (int i = 0; i < 50; i++) {
            mvc.perform(get(ME).with(here).with(Bearer.with("gsp_guess" + i))).andExpect(status().isUnauthorized());
        }

        mvc.perform(get(ME).with(here).with(Bearer.with(works)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "900"));
        mvc.perform(get(ME).with(Bearer.with(works))).andExpect(status().isOk());
    }

    @Test
    void nobody_has_more_tokens_than_she_can_keep_apart() {
        Actor manager = Actor.onTheWeb(cast.manager());
        LocalDate day = LocalDate.of(2030, 1, 1);
        for (int i = 0; i < PersonalTokens.MOST; i++) {
            assertThat(tokens.make("token " + i, Scope.READ, day, manager)).isPresent();
        }

        assertThat(tokens.make("one more", Scope.READ, day, manager)).isEmpty();
        tokens.revoke(tokens.of(cast.manager()).get(0).id(), manager);
        assertThat(tokens.make("one more", Scope.READ, day, manager)).isPresent();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private void assertUnknown(RequestPostProcessor who) throws Exception {
        mvc.perform(get(ME).with(who))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
                .andExpect(header().string("Content-Type", "application/problem+json"));
    }
}
