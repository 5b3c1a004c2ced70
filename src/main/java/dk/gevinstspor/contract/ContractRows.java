package dk.gevinstspor.contract;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ContractRows extends ListCrudRepository<BenefitContract, UUID> {

    @Query("select * from benefit_contract where id = :id for update")
    Optional<BenefitContract> lockById(UUID id);

    /**
     * Locked until the transaction ends, so that two signatures come one after the other.
     *
     * @throws NoSuchElementException when there is no such version
     */
    default BenefitContract lock(UUID id) {
        BenefitContract locked = lockById(id).orElseThrow(() -> new NoSuchElementException("no contract " + id));
        SavedContracts.locked(locked);
        return locked;
    }

    /** Locks all versions, so that one is drafted after the other. */
    @Query("select * from benefit_contract where initiative_id = :initiativeId order by version_number for update")
    List<BenefitContract> lockAllOf(UUID initiativeId);

    @Query("select * from benefit_contract where initiative_id = :initiativeId and state = 'SIGNED'")
    Optional<BenefitContract> inForceOf(UUID initiativeId);

    @Query("select * from benefit_contract where initiative_id = :initiativeId and state = 'SENT'")
    Optional<BenefitContract> outOf(UUID initiativeId);

    List<BenefitContract> findByInitiativeIdOrderByVersionNumberDesc(UUID initiativeId);
}
