package dk.gevinstspor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration's other programme, in the application that {@link StoryTests} plays; holds whatever its clock says. */
@SpringBootTest
@ActiveProfiles({"test", "demo"})
@Import(StoryTests.Database.class)
class SecondProgrammeTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private World world;

    @Autowired
    private Directory directory;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeRights rights;

    @Test
    void a_cooperative_has_a_delivery_to_settle_with_the_neighbour_and_a_design_at_the_lawyer() {
        assertThat(jdbc.sql("""
                        select i.title || ': ' || s.party || ' ' || s.settled_by from settlement s
                        join initiative i on i.id = s.initiative_id""").query(String.class).list())
                .containsExactly("Fornyelse af kørekort uden at møde op: OTHER_MUNICIPALITY SHARED_BY_KEY");
        assertThat(open("settle-delivery")).containsExactly(Scene.initiative("licences"));
        assertThat(open("review-legal")).containsExactly(Scene.initiative("calls"));
        assertThat(open("prioritise")).containsExactly(Scene.initiative("halls"));
    }

    @Test
    void people_read_the_initiatives_of_their_own_programme_and_one_member_of_both_reads_both() {
        assertThat(mayRead(People.PIA, "hearing")).isTrue();
        assertThat(mayRead(People.PIA, "licences")).isFalse();
        assertThat(mayRead(People.PAULA, "licences")).isTrue();
        assertThat(mayRead(People.PAULA, "hearing")).isFalse();
        assertThat(mayRead(People.STEN, "hearing")).isTrue();
        assertThat(mayRead(People.STEN, "licences")).isTrue();
    }

    @Test
    void an_idea_goes_to_the_programme_of_its_units_administration() {
        assertThat(directory.programmesFor(world.idOf(Units.HALLS)))
                .extracting(programme -> programme.id())
                .containsExactly(Programmes.LEISURE.id);
        assertThat(directory.programmesFor(world.idOf(Units.ROADS)))
                .extracting(programme -> programme.id())
                .containsExactly(Programmes.TECHNICAL.id);
    }

    private List<UUID> open(String task) {
        return jdbc.sql("""
                        select initiative_id from task
                        where definition_key = ? and programme_id = ?""")
                .params(task, Programmes.LEISURE.id)
                .query(UUID.class)
                .list();
    }

    private boolean mayRead(People person, String name) {
        Initiative initiative = initiatives.get(Scene.initiative(name));
        return rights.mayRead(world.idOf(person), initiative);
    }
}
