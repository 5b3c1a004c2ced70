package dk.gevinstspor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the demonstration's other programme in the application that {@link StoryTests} plays. */
class SecondProgramme {

    private final JdbcClient jdbc;
    private final World world;
    private final Directory directory;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    SecondProgramme(ApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.world = application.getBean(World.class);
        this.directory = application.getBean(Directory.class);
        this.initiatives = application.getBean(Initiatives.class);
        this.rights = application.getBean(InitiativeRights.class);
    }

    void waitsForASettlementAndALawyer() {
        assertThat(jdbc.sql("""
                        select i.title || ': ' || s.party || ' ' || s.settled_by from settlement s
                        join initiative i on i.id = s.initiative_id""").query(String.class).list())
                .containsExactly("Fornyelse af kørekort uden at møde op: OTHER_MUNICIPALITY SHARED_BY_KEY");
        assertThat(open("settle-delivery")).containsExactly(Scene.initiative("licences"));
        assertThat(open("review-legal")).containsExactly(Scene.initiative("calls"));
        assertThat(open("prioritise")).containsExactly(Scene.initiative("halls"));
    }

    void isReadByItsOwnPeople() {
        assertThat(mayRead(People.PIA, "hearing")).isTrue();
        assertThat(mayRead(People.PIA, "licences")).isFalse();
        assertThat(mayRead(People.PAULA, "licences")).isTrue();
        assertThat(mayRead(People.PAULA, "hearing")).isFalse();
        assertThat(mayRead(People.STEN, "hearing")).isTrue();
        assertThat(mayRead(People.STEN, "licences")).isTrue();
    }

    void getsTheIdeasOfItsAdministration() {
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
