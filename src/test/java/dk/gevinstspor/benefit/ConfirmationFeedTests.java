package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.PeriodReads.Confirmed;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who reads confirmations on from the last one she has seen misses none, in whatever order they are committed.
 * What it commits stays: it shares the database of those who do the same.
 */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
class ConfirmationFeedTests {

    private static final LocalDate LIVE = LocalDate.of(2021, 9, 15);

    @Autowired
    private PeriodReads reads;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    private Cast cast;
    private UUID one;
    private UUID another;

    @Test
    void what_another_still_commits_holds_back_what_came_after_it() throws SQLException {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            one = played.inFollowUp(cast, LIVE);
            another = played.inFollowUp(cast, LIVE);
        });
        try (Connection slow = database.getConnection();
                Connection quick = database.getConnection()) {
            slow.setAutoCommit(false);
            UUID first = confirm(slow, one, 1);
            UUID second = confirm(quick, another, 1);

            assertThat(told(0)).as("while the first is not committed").isEmpty();

            slow.commit();
            List<Confirmed> both = told(0);
            assertThat(both).extracting(Confirmed::id).containsExactly(first, second);

            UUID third = confirm(quick, another, 2);
            assertThat(told(both.get(1).seq())).extracting(Confirmed::id).containsExactly(third);
        }
    }

    private List<Confirmed> told(long after) {
        return reads.confirmations(rights.reach(cast.manager()), null, after, 10);
    }

    private UUID confirm(Connection connection, UUID initiative, int ordinal) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet made = statement.executeQuery("""
                        with period as (
                            insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at,
                                owner_id, state)
                            values (gen_random_uuid(), 0, '%1$s', %2$d, '2022-Q%2$d', '2021-12-15', '2021-12-15', '%3$s',
                                'ANSWERED')
                            returning id)
                        insert into confirmation (id, initiative_id, period_id, fte, valid_from, recorded_at, person_id,
                            channel)
                        select gen_random_uuid(), '%1$s', id, 0.5, '2021-12-15', '2021-12-16', '%3$s', 'WEB'
                        from period returning id""".formatted(initiative, ordinal, cast.head()))) {
            made.next();
            return made.getObject("id", UUID.class);
        }
    }
}
