package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RecordChainTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Entries entries;

    @Autowired
    private RecordChain record;

    @Autowired
    private List<FactKind> kinds;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void signatures_are_in_the_chain_of_their_initiative_in_the_order_they_were_given() {
        UUID initiative = played.live(organisation.programme(), LocalDate.of(2022, 5, 15));

        assertThat(entries.of(List.of(initiative)))
                .extracting(Entry::kind)
                .contains("CONTRACT", "SIGNATURE", "CONTRACT_STEP");
        assertThat(entries.of(List.of(initiative))).extracting(Entry::seq).startsWith(1L, 2L, 3L);
    }

    @Test
    void a_fact_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> record.append(kinds.get(0), UUID.randomUUID()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_record_is_append_only() {
        UUID initiative = played.live(organisation.programme(), LocalDate.of(2022, 5, 15));

        assertThatThrownBy(() -> jdbc.sql("delete from record_entry where chain_id = ?")
                        .param(initiative)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("update record_entry set content = 'x' where chain_id = ?")
                        .param(initiative)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void what_is_rolled_back_is_in_no_chain() {
        UUID initiative = transaction.execute(status -> {
            UUID played = this.played.live(organisation.programme(), LocalDate.of(2022, 5, 15));
            status.setRollbackOnly();
            return played;
        });

        assertThat(entries.of(List.of(initiative))).isEmpty();
    }

    @Test
    void each_kind_of_fact_has_a_name_for_people() {
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(messages.getMessage(
                                "record.kind." + kind.name(), null, "", Locale.forLanguageTag("da")))
                        .as(kind.name())
                        .isNotEmpty());
    }

    /** Two chains in both orders: whoever locked them as they came would wait for each other. */
    @Test
    void many_appending_at_once_to_the_same_chains_leave_no_gap_and_do_not_deadlock() throws Exception {
        TestOrganisation.Cast cast = organisation.programme();
        UUID one = played.live(cast, LocalDate.of(2022, 5, 15));
        UUID other = played.live(cast, LocalDate.of(2022, 5, 15));
        FactKind steps = kinds.stream()
                .filter(kind -> kind.name().equals("CONTRACT_STEP"))
                .findFirst()
                .orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            UUID first = i % 2 == 0 ? one : other;
            UUID second = i % 2 == 0 ? other : one;
            done.add(pool.submit(() -> transaction.executeWithoutResult(status -> {
                record.append(steps, stepOf(first, cast));
                record.append(steps, stepOf(second, cast));
            })));
        }
        for (Future<?> each : done) {
            each.get();
        }
        pool.shutdown();

        assertThat(verification.verify(one).breaks()).isEmpty();
        assertThat(verification.verify(other).breaks()).isEmpty();
        assertThat(entries.of(List.of(one))).hasSizeGreaterThan(100);
    }

    private UUID stepOf(UUID initiative, TestOrganisation.Cast cast) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contract_step (id, contract_id, state, valid_from, recorded_at, person_id, channel)
                        select ?, c.id, 'SIGNED', '2022-01-03', '2022-01-03T08:00:00Z', ?, 'WEB'
                        from benefit_contract c where c.initiative_id = ?""").params(id, cast.manager(), initiative).update();
        return id;
    }
}
