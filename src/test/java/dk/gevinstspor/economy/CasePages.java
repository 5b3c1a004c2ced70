package dk.gevinstspor.economy;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** An initiative with the case of 2021, and who looks at its pages. */
@DatabaseTest
@Transactional
abstract class CasePages {

    @Autowired
    MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    Played played;

    @Autowired
    Cases cases;

    @Autowired
    private JdbcClient jdbc;

    Cast cast;
    UUID initiative;

    @BeforeEach
    void an_initiative_with_a_case() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
        cases.recordForInitiative(cast.programme(), initiative, Case2021.approved(), manager());
    }

    ResultActions see(String path, UUID viewer) throws Exception {
        // Sums follow when a transaction commits, and a test's never does.
        jdbc.sql("set constraints standing_due_settled immediate").update();
        jdbc.sql("set constraints standing_due_settled deferred").update();
        return web.perform(get(path).with(SignIn.as(viewer)));
    }

    Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }

    CaseSubject programme() {
        return CaseSubjects.of(new ProgrammeChoice.Named(cast.programme(), "Programmet"));
    }
}
