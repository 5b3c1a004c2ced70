package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction remembers of a contract never hides what another one signed before it had its turn. */
@DatabaseTest
class SavedContractsTests {

    @Autowired
    private Contracts contracts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void once_a_version_is_locked_the_signature_that_another_gave_meanwhile_counts() {
        Cast cast = organisation.programme();
        UUID initiative = played.atContract(cast);
        Actor manager = Actor.onTheWeb(cast.manager());
        UUID contract = drafting.send(
                        initiative, Played.from(LocalDate.of(2022, 5, 15), Fte.of("0.6")), Played.TERMS, manager)
                .id();
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(contracts.needsSignature(contract, Party.PROGRAMME_MANAGER))
                    .isTrue();
            another.executeWithoutResult(signed -> signing.sign(contract, Party.PROGRAMME_MANAGER, manager));
            assertThat(contracts.needsSignature(contract, Party.PROGRAMME_MANAGER))
                    .as("remembered")
                    .isTrue();

            signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));

            assertThat(contracts.signed(initiative)).isTrue();
        });
    }
}
