package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Whoever owns the database can do all of this; each test undoes it again by rolling back. */
@DatabaseTest
class VerificationTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Entries entries;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Cast cast;
    private UUID initiative;
    private UUID other;
    private TransactionStatus tampering;

    @BeforeEach
    void twoSignedContracts() {
        cast = organisation.programme();
        initiative = played.live(cast, LocalDate.of(2022, 5, 15));
        other = played.live(cast, LocalDate.of(2022, 5, 15));
        tampering = transactions.getTransaction(new DefaultTransactionDefinition());
        // What a superuser's session can do: no trigger and no foreign key is asked.
        sql("set local session_replication_role = replica");
    }

    @AfterEach
    void undo() {
        transactions.rollback(tampering);
    }

    private void sql(String sql, Object... parameters) {
        jdbc.sql(sql).params(List.of(parameters)).update();
    }

    private Entry entry(String kind) {
        return entries.of(List.of(initiative)).stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Break broken() {
        Verdict verdict = verification.verify(initiative);
        assertThat(verification.verify(other).isWhole()).isTrue();
        assertThat(verification.verify().breaks()).contains(verdict.breaks().get(0));
        return verdict.first().orElseThrow();
    }

    @Test
    void an_untouched_chain_is_whole() {
        Verdict verdict = verification.verify(initiative);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_changed_fact_is_named() {
        Entry signature = entry("SIGNATURE");
        sql("update contract_signature set person_id = ? where id = ?", cast.outsider(), signature.subjectId());

        assertThat(broken()).isEqualTo(Break.of(Fault.FACT_CHANGED, signature));
    }

    @Test
    void a_changed_text_is_named() {
        Entry contract = entry("CONTRACT");
        sql("update benefit_contract set redeployment_plan = 'Noget andet' where id = ?", contract.subjectId());

        assertThat(broken()).isEqualTo(Break.of(Fault.FACT_CHANGED, contract));
    }

    @Test
    void a_changed_promise_is_named_as_its_contract() {
        Entry contract = entry("CONTRACT");
        sql("update benefit_promise set fte = 0.7 where contract_id = ?", contract.subjectId());

        assertThat(broken()).isEqualTo(Break.of(Fault.FACT_CHANGED, contract));
    }

    @Test
    void a_removed_fact_is_named() {
        Entry signature = entry("SIGNATURE");
        sql("delete from contract_signature where id = ?", signature.subjectId());

        assertThat(broken()).isEqualTo(Break.of(Fault.FACT_MISSING, signature));
    }

    @Test
    void an_inserted_fact_is_named() {
        UUID forged = UUID.randomUUID();
        sql("""
                insert into contract_step (id, contract_id, state, valid_from, recorded_at, person_id, channel)
                values (?, ?, 'VOID', '2022-02-01', '2022-02-01T10:00:00Z', ?, 'WEB')""", forged, entry("CONTRACT").subjectId(), cast.manager());

        assertThat(broken().fault()).isEqualTo(Fault.FACT_NOT_RECORDED);
        assertThat(broken().subjectId()).isEqualTo(forged);
    }

    @Test
    void facts_that_changed_places_are_named() {
        List<Entry> steps = entries.of(List.of(initiative)).stream()
                .filter(each -> each.kind().equals("CONTRACT_STEP"))
                .toList();
        sql("alter table contract_step alter column seq drop identity");
        sql("update contract_step set seq = seq + 1 where id = ?", steps.get(0).subjectId());

        assertThat(broken()).isEqualTo(Break.of(Fault.FACT_CHANGED, steps.get(0)));
    }

    @Test
    void a_changed_entry_is_named() {
        Entry signature = entry("SIGNATURE");
        sql(
                "update record_entry set content = replace(content, 'WEB', 'MAIL') where chain_id = ? and seq = ?",
                initiative,
                signature.seq());

        assertThat(broken().seq()).isEqualTo(signature.seq());
        assertThat(broken().fault()).isEqualTo(Fault.ENTRY_CHANGED);
    }

    @Test
    void an_entry_that_was_made_anew_with_its_fact_breaks_the_next() {
        Entry signature = entry("SIGNATURE");
        Entry forged = Entry.after(
                signature.previous(),
                initiative,
                signature.seq(),
                signature.kind(),
                new Fact(signature.subjectId(), initiative, new TreeMap<>(), new TreeMap<>()),
                null,
                signature.recordedAt());
        sql(
                "update record_entry set content = ?, hash = ? where chain_id = ? and seq = ?",
                forged.content(),
                forged.hash(),
                initiative,
                signature.seq());
        sql("delete from contract_signature where id = ?", signature.subjectId());

        assertThat(broken().seq()).isEqualTo(signature.seq());
    }

    @Test
    void a_removed_entry_leaves_a_gap() {
        Entry signature = entry("SIGNATURE");
        sql("delete from record_entry where chain_id = ? and seq = ?", initiative, signature.seq());

        assertThat(broken().seq()).isEqualTo(signature.seq());
        assertThat(broken().fault()).isEqualTo(Fault.ENTRY_MISSING);
    }

    @Test
    void a_cut_chain_is_found_even_when_its_facts_went_too() {
        List<Entry> all = entries.of(List.of(initiative));
        Entry last = all.get(all.size() - 1);
        sql("delete from record_entry where chain_id = ? and seq = ?", initiative, last.seq());
        sql("delete from contract_step where id = ?", last.subjectId());

        assertThat(broken().seq()).isEqualTo(last.seq());
        assertThat(broken().fault()).isEqualTo(Fault.CHAIN_CUT);
    }

    @Test
    void entries_that_changed_places_are_named() {
        sql("update record_entry set seq = 1000 - seq where chain_id = ? and seq in (2, 3)", initiative);
        sql("update record_entry set seq = seq - 995 where chain_id = ? and seq > 900", initiative);

        assertThat(broken().seq()).isEqualTo(2);
    }

    @Test
    void a_text_without_its_salt_is_missing_unless_it_was_forgotten() {
        Entry contract = entry("CONTRACT");
        sql("update record_entry set salt = null where chain_id = ? and seq = ?", initiative, contract.seq());

        assertThat(broken()).isEqualTo(Break.of(Fault.TEXT_MISSING, contract));
    }
}
