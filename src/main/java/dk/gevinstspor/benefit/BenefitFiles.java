package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.organisation.Directory;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is known about an initiative's benefit. */
@Component
class BenefitFiles {

    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final DisputeLedger disputes;
    private final HarvestLedger harvests;
    private final Suggestions suggestions;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;

    BenefitFiles(
            PeriodRows periods,
            BenefitLedger ledger,
            DisputeLedger disputes,
            HarvestLedger harvests,
            Suggestions suggestions,
            Contracts contracts,
            Initiatives initiatives,
            Findings findings,
            Directory directory) {
        this.periods = periods;
        this.ledger = ledger;
        this.disputes = disputes;
        this.harvests = harvests;
        this.suggestions = suggestions;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
    }

    BenefitFile of(UUID initiativeId) {
        return new BenefitFile(
                setting(initiatives.get(initiativeId)),
                periods.findByInitiativeIdOrderByDueAt(initiativeId),
                ledger.confirmations(initiativeId),
                disputes.of(initiativeId),
                planned(initiativeId),
                harvests.of(initiativeId));
    }

    /** The same, and nobody else changes a period of the initiative until the transaction has ended. */
    BenefitFile lockedBy(UUID periodId) {
        UUID initiative = periods.lockAllBeside(periodId).stream()
                .findFirst()
                .map(FollowUpPeriod::initiativeId)
                .orElseThrow(() -> new NoSuchElementException("no follow-up period " + periodId));
        return of(initiative);
    }

    private BenefitFile.Setting setting(Initiative initiative) {
        UUID id = initiative.id();
        return new BenefitFile.Setting(
                id,
                contracts
                        .current(id)
                        .filter(each -> each.state() == BenefitContract.State.SIGNED)
                        .map(each -> contracts.profile(each.id()))
                        .orElse(null),
                findings.baseline(id).map(Baseline::fte).orElse(null),
                new Tolerance(directory.programme(initiative.programmeId()).tolerance()),
                initiative.isLive(),
                suggestions.everShown(id),
                initiative.stage() == Stage.PERMANENT);
    }

    private Set<UUID> planned(UUID initiativeId) {
        return ledger.actionPlans(initiativeId).stream()
                .map(ActionPlan::periodId)
                .collect(Collectors.toSet());
    }
}
