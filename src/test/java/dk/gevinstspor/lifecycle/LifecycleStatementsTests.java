package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

/** What a whole initiative asks of the database, from its idea to its follow-up: see docs/benchmarks.md. */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
class LifecycleStatementsTests {

    /** The engine's own are 395 of them; looking the tasks up, which only the play needs, is 19. */
    private static final int MOST = 669;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private StatementCounter counter;

    @Test
    void an_initiative_goes_from_its_idea_to_its_follow_up_in_so_many_statements() {
        EnginePlay play = beans.createBean(EnginePlay.class);
        Cast cast = organisation.programme();
        counter.reset();

        play.inFollowUp(cast);

        assertThat(counter.sent()).hasSizeLessThanOrEqualTo(MOST);
    }
}
