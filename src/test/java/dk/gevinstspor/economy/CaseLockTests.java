package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseLockTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void while_an_import_makes_a_version_nobody_else_compares_what_was_seen() {
        Cast cast = organisation.programme();
        UUID initiative = played.atContract(cast);

        transaction.executeWithoutResult(status -> {
            cases.recordForInitiative(
                    cast.programme(), initiative, Case2021.approved(), "Hentet fra et dokument", Actor.SYSTEM);
            boolean free =
                    CompletableFuture.supplyAsync(() -> isFree(initiative)).join();
            assertThat(free).isFalse();
        });

        assertThat(isFree(initiative)).isTrue();
    }

    private boolean isFree(UUID subject) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subject.toString())
                .query(Boolean.class)
                .single();
    }
}
