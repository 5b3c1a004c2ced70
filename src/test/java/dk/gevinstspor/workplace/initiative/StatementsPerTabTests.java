package dk.gevinstspor.workplace.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A tab of an initiative's page asks its database a few questions, the login's included, however much there is. */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerTabTests {

    @Autowired
    private CountedPages pages;

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

    private Cast alone;
    private UUID only;
    private Cast among;
    private UUID oneOfMany;

    @BeforeAll
    void one_alone_and_one_of_two_thousand() {
        transaction.executeWithoutResult(status -> {
            alone = organisation.programme();
            only = played.inFollowUp(alone, LocalDate.of(2021, 9, 15));
        });
        among = generated.of(2_000, Zone.dayOf(clock.instant()));
        oneOfMany = jdbc.sql("select id from initiative where benefit_owner_id = ? and stage = 'FOLLOW_UP'")
                .param(among.head())
                .query(UUID.class)
                .single();
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
        assertThat(pages.statements(tab.address(initiative), reader))
                .as("statements of %s", tab)
                .hasSizeLessThanOrEqualTo(CountedPages.MOST);
    }
}
