package dk.gevinstspor.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Within a transaction an initiative is read once, and never older than the transaction itself has saved it. */
@DatabaseTest
@Transactional
class SavedInitiativesTests {

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Test
    void what_the_transaction_saves_is_what_it_reads_from_then_on() {
        Cast cast = organisation.programme();
        UUID id = played.inFollowUp(cast, LocalDate.of(2021, 9, 15));
        Initiative before = initiatives.now(id);

        assertThat(initiatives.now(id)).as("asked again").isSameAs(before);

        interventions.stop(id, "Ikke mere", Actor.onTheWeb(cast.manager()));
        assertThat(initiatives.now(id).stage()).isEqualTo(Stage.STOPPED);

        interventions.reopen(id, Stage.FOLLOW_UP, "Jo", Actor.onTheWeb(cast.manager()));
        assertThat(initiatives.now(id).stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(initiatives.now(id)).as("as the database has it").isEqualTo(initiatives.get(id));
    }
}
