package dk.gevinstspor.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A page with a form asks no more of its database than any other, with all that stands beside the form. */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerFormTests {

    @Autowired
    private CountedPages pages;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;
    private UUID initiative;
    private UUID contract;
    private UUID period;
    private UUID confirmation;

    @BeforeAll
    void an_initiative_that_is_followed_up() {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.inFollowUp(cast, LocalDate.of(2021, 9, 15));
        });
        contract = jdbc.sql("select id from benefit_contract where initiative_id = ?")
                .param(initiative)
                .query(UUID.class)
                .single();
        period = insert("""
                insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at, owner_id, state)
                values (gen_random_uuid(), 0, :initiative, 1, '2021-Q4', '2021-12-15', '2021-12-15', :head, 'ANSWERED')
                returning id""");
        confirmation = insert("""
                insert into confirmation (id, initiative_id, period_id, fte, valid_from, recorded_at, person_id, channel)
                values (gen_random_uuid(), :initiative, :period, 0.5, '2021-12-15', '2021-12-16', :head, 'WEB')
                returning id""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receive-idea",
                "screen",
                "prioritise",
                "map-process",
                "confirm-baseline",
                "design",
                "review-architecture",
                "review-legal",
                "draft-contract",
                "sign-unit-head",
                "sign-programme-manager",
                "sign-steering-group",
                "confirm-staffing",
                "develop",
                "accept-test",
                "ready-for-go-live",
                "go-live",
                "hypercare",
                "accept-operation",
                "confirm-benefit",
                "action-plan",
                "measure-again",
                "harvest",
                "assess-benefit"
            })
    void a_task(String key) throws Exception {
        UUID about = key.startsWith("sign-")
                ? contract
                : switch (key) {
                    case "confirm-benefit", "action-plan", "measure-again", "harvest" -> period;
                    default -> initiative;
                };
        String task = jdbc.sql("""
                        insert into task (id, process, definition_key, form_key, business_key, programme_id, initiative_id,
                            assignee, created_at)
                        values ('counted ' || :key, 'counted', :key, :key, :about, :programme, :initiative, :manager, now())
                        returning replace(id, ' ', '%20')""")
                .param("key", key)
                .param("about", about)
                .param("programme", cast.programme())
                .param("initiative", initiative)
                .param("manager", cast.manager())
                .query(String.class)
                .single();

        assertFew("/opgaver/" + task, cast.manager());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ret", "/indsigelse"})
    void a_confirmation(String part) throws Exception {
        assertFew(
                "/gevinster/bekraeftelser/" + confirmation + part, part.equals("/ret") ? cast.head() : cast.manager());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/kontrakter/{contract}", "/initiativer/{initiative}/maalinger", "/initiativer/{initiative}/styr"
            })
    void a_page_about_an_initiative(String page) throws Exception {
        assertFew(
                page.replace("{contract}", contract.toString()).replace("{initiative}", initiative.toString()),
                cast.manager());
    }

    private void assertFew(String address, UUID reader) throws Exception {
        assertThat(pages.statements(address, reader)).as(address).hasSizeLessThanOrEqualTo(CountedPages.MOST);
    }

    private UUID insert(String sql) {
        return jdbc.sql(sql)
                .param("initiative", initiative)
                .param("period", period)
                .param("head", cast.head())
                .query(UUID.class)
                .single();
    }
}
