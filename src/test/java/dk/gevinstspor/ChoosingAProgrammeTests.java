package dk.gevinstspor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who has several programmes sees one at a time, and an idea finds its own. */
@DatabaseTest
@Transactional
class ChoosingAProgrammeTests {

    /** Pages that tell of all her programmes: her own work, what she may choose and set up. */
    private static final List<String> ACROSS = List.of(
            "/", "/opgaver", "/organisation", "/organisation/mig", "/initiativer/indlaes", "/gevinster/maalekilder");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TwoProgrammes programmes;

    @BeforeEach
    void two_programmes() throws Exception {
        programmes = TwoProgrammes.begun(beans);
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
    }

    @Test
    void who_is_in_both_sees_one_at_a_time_and_the_choice_is_remembered() throws Exception {
        UUID both = organisation.person("Bente Begge", programmes.b().unit());
        roles.grant(both, programmes.a().programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        roles.grant(both, programmes.b().programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);

        choose(both, programmes.b().programme());
        assertThat(programmes.read("/initiativer", both))
                .contains(TwoProgrammes.OF_B)
                .contains("Skift program");
        assertShowsOnly(both, TwoProgrammes.OF_B, TwoProgrammes.OF_A);

        choose(both, programmes.a().programme());
        assertShowsOnly(both, TwoProgrammes.OF_A, TwoProgrammes.OF_B);
        assertThat(programmes.read("/initiativer/" + programmes.inB(), both))
                .as("what she opens by its address")
                .contains(TwoProgrammes.OF_B);
        assertThat(programmes.read("/opgaver", both))
                .as("her own work")
                .contains(TwoProgrammes.OF_A)
                .contains(TwoProgrammes.OF_B);
    }

    @Test
    void nobody_chooses_a_programme_that_is_not_hers() throws Exception {
        mvc.perform(post("/program")
                        .param("program", programmes.a().programme().toString())
                        .with(csrf())
                        .with(SignIn.as(programmes.b().manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_way_back_after_a_choice_is_a_list_of_ours() throws Exception {
        for (String[] asked : new String[][] {{"/portefoelje", "/portefoelje"}, {"//evil.example", "/"}}) {
            mvc.perform(post("/program")
                            .param("program", programmes.b().programme().toString())
                            .param("liste", asked[0])
                            .with(csrf())
                            .with(SignIn.as(programmes.b().manager())))
                    .andExpect(redirectedUrl(asked[1]));
        }
    }

    @Test
    void an_idea_goes_to_the_programme_of_its_units_administration() throws Exception {
        mvc.perform(post("/initiativer/ny")
                        .param("id", UUID.randomUUID().toString())
                        .param("title", "En idé fra b")
                        .param("description", "Noget, der gøres i hånden")
                        .param("unitId", programmes.b().unit().toString())
                        .with(csrf())
                        .with(SignIn.as(programmes.a().outsider())))
                .andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select programme_id from initiative where title = 'En idé fra b'")
                        .query(UUID.class)
                        .list())
                .containsExactly(programmes.b().programme());
    }

    private void assertShowsOnly(UUID person, String shown, String hidden) throws Exception {
        for (String path : TwoProgrammes.lists()) {
            if (!ACROSS.contains(path) && !path.startsWith("/api/")) {
                String page = main(programmes.read(path, person));
                assertThat(page).as(path).doesNotContain(hidden);
            }
        }
        for (String path : List.of("/initiativer", "/initiativer/regneark.csv", "/soeg?q=kun", "/portefoelje", "/")) {
            assertThat(main(programmes.read(path, person))).as(path).contains(shown);
        }
    }

    /** Without the frame, which names both programmes to choose between. */
    private static String main(String page) {
        int begin = page.indexOf("<main");
        return (begin < 0 ? page : page.substring(begin)).replaceAll("</?mark>", "");
    }

    private void choose(UUID person, UUID programme) throws Exception {
        mvc.perform(post("/program")
                        .param("program", programme.toString())
                        .with(csrf())
                        .with(SignIn.as(person)))
                .andExpect(redirectedUrl("/"));
    }
}
