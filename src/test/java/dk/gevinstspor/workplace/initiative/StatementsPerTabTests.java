package dk.gevinstspor.workplace.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A tab of an initiative's page asks its database a few questions, the login's included, however much there is. */
@DatabaseTest
@Import({StatementCounter.class, GeneratedProgramme.class})
class StatementsPerTabTests {

    private static final int MOST = 8;

    /** Economy, contract and benefits are read fact by fact, each kind in a statement of its own. */
    private static final Map<Tab, Integer> MORE = Map.of(Tab.ECONOMY, 11, Tab.CONTRACT, 13, Tab.BENEFITS, 23);

    @Autowired
    private MockMvc web;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private static Cast alone;
    private static UUID only;
    private static Cast among;
    private static UUID oneOfMany;

    @BeforeEach
    void one_alone_and_one_of_two_thousand() {
        if (among == null) {
            transaction.executeWithoutResult(status -> {
                alone = organisation.programme();
                only = played.inFollowUp(alone, LocalDate.of(2021, 9, 15));
            });
            among = generated.of(2_000, Zone.dayOf(clock.instant()));
            oneOfMany = jdbc.sql("select id from initiative where benefit_owner_id = ? and stage = 'FOLLOW_UP'")
                    .param(among.head())
                    .query(UUID.class)
                    .list()
                    .get(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void a_tab_takes_few_statements(Tab tab) throws Exception {
        assertFew(tab, only, alone.manager());
        assertFew(tab, oneOfMany, among.manager());
        assertFew(tab, oneOfMany, among.head());
        assertFew(tab, oneOfMany, among.controller());
    }

    private void assertFew(Tab tab, UUID initiative, UUID reader) throws Exception {
        // A forecast is kept until a fact changes: the second reader finds it.
        for (int time = 0; time < 2; time++) {
            counter.reset();
            web.perform(get(tab.address(initiative)).with(SignIn.as(reader))).andExpect(status().isOk());
        }
        assertThat(counter.sent())
                .as("statements of %s", tab)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MORE.getOrDefault(tab, MOST));
    }
}
