package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.UntilSaved;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.event.AbstractRelationalEventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/**
 * What a transaction remembers of contracts. It ends when a version is saved or signed, and when one is locked: another
 * transaction may have signed it before this one had its turn.
 */
@Component
class SavedContracts extends AbstractRelationalEventListener<BenefitContract> {

    static Object version(UUID contractId) {
        return List.of("contract now", contractId);
    }

    static Object versionsOf(UUID initiativeId) {
        return List.of("contracts now", initiativeId);
    }

    static Object signatures(UUID contractId) {
        return List.of("signatures now", contractId);
    }

    static void locked(BenefitContract contract) {
        forget(contract);
        UntilSaved.forget(signatures(contract.id()));
    }

    @Override
    protected void onAfterSave(AfterSaveEvent<BenefitContract> saved) {
        forget(saved.getEntity());
    }

    private static void forget(BenefitContract contract) {
        UntilSaved.forget(version(contract.id()));
        UntilSaved.forget(versionsOf(contract.initiativeId()));
    }
}
