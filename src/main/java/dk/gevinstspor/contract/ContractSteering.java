package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may open a contract's pages: its readers; and who may amend and withdraw it: the programme manager. */
@Component
class ContractSteering {

    private final ContractRights rights;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final InitiativeRights initiativeRights;
    private final ContractPage page;
    private final Questions questions;

    ContractSteering(
            ContractRights rights,
            Contracts contracts,
            Initiatives initiatives,
            InitiativeRights initiativeRights,
            ContractPage page,
            Questions questions) {
        this.rights = rights;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.initiativeRights = initiativeRights;
        this.page = page;
        this.questions = questions;
    }

    boolean maySteer(UUID viewerId, UUID initiativeId) {
        return initiativeRights
                .reader(viewerId, initiatives.get(initiativeId).programmeId())
                .maySteer();
    }

    /** Reads what a page about the version asks, in one statement, if it only reads. */
    void askAhead(UUID contractId, CurrentUser user) {
        contracts
                .find(contractId)
                .map(BenefitContract::initiativeId)
                .ifPresent(initiative -> questions.askAhead(Stream.concat(
                                rights.questions(user.id(), initiatives.get(initiative)).stream(),
                                page.questions(initiative).stream())
                        .toList()));
    }

    /** What {@link #steerableInitiative} asks of the database. */
    List<Question<?>> questions(Initiative initiative, CurrentUser user) {
        return rights.questions(user.id(), initiative);
    }

    /** @throws NotFound when there is no such version, or it is not the user's to read */
    BenefitContract readable(UUID contractId, CurrentUser user) {
        return contracts
                .find(contractId)
                .filter(contract -> rights.mayRead(user.id(), contract.initiativeId()))
                .orElseThrow(() -> new NotFound("contract " + contractId));
    }

    /**
     * @throws NotFound as {@link #readable}
     * @throws Forbidden when she may read it only
     */
    BenefitContract steerable(UUID contractId, CurrentUser user) {
        BenefitContract contract = readable(contractId, user);
        requireSteering(contract.initiativeId(), user);
        return contract;
    }

    Initiative steerableInitiative(UUID initiativeId, CurrentUser user) {
        Initiative initiative = initiatives
                .find(initiativeId)
                .filter(each -> rights.mayRead(user.id(), each.id()))
                .orElseThrow(() -> new NotFound("initiative " + initiativeId));
        requireSteering(initiativeId, user);
        return initiative;
    }

    private void requireSteering(UUID initiativeId, CurrentUser user) {
        if (!maySteer(user.id(), initiativeId)) {
            throw new Forbidden("contract.forbidden", Role.PROGRAMME_MANAGER);
        }
    }
}
