package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what is known about an initiative's benefit. */
@Component
class BenefitFiles {

    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final DisputeLedger disputes;
    private final HarvestLedger harvests;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;
    private final Today today;

    BenefitFiles(
            PeriodRows periods,
            BenefitLedger ledger,
            DisputeLedger disputes,
            HarvestLedger harvests,
            Contracts contracts,
            Initiatives initiatives,
            Findings findings,
            Directory directory,
            Today today) {
        this.periods = periods;
        this.ledger = ledger;
        this.disputes = disputes;
        this.harvests = harvests;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
        this.today = today;
    }

    List<FollowUpPeriod> periods(UUID initiativeId) {
        return periods.of(initiativeId);
    }

    BenefitFile of(UUID initiativeId) {
        List<FollowUpPeriod> asked = periods.of(initiativeId);
        return new BenefitFile(
                setting(initiatives.get(initiativeId), asked),
                asked,
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

    private BenefitFile.Setting setting(Initiative initiative, List<FollowUpPeriod> asked) {
        UUID id = initiative.id();
        Map<LocalDate, Fte> promised = contracts.promisedOn(id, days(asked));
        return new BenefitFile.Setting(
                id,
                contracts.signed(id),
                day -> promised.getOrDefault(day, Fte.ZERO),
                findings.baseline(id).map(Baseline::fte).orElse(null),
                new Tolerance(directory.programme(initiative.programmeId()).tolerance()),
                initiative.isLive(),
                initiative.stage() == Stage.PERMANENT);
    }

    /** What a promise is asked for: each period's day, and today. */
    private List<LocalDate> days(List<FollowUpPeriod> asked) {
        return Stream.concat(asked.stream().map(FollowUpPeriod::dueDay), Stream.of(today.date()))
                .distinct()
                .toList();
    }

    /** What {@link #of} asks of the database. */
    List<Question<?>> questions(Initiative initiative) {
        UUID id = initiative.id();
        return List.of(
                Contracts.promisedQuestion(id, days(periods.of(id))),
                Findings.baselineQuestion(id),
                DirectoryQuestions.programme(initiative.programmeId()),
                BenefitLedger.namesQuestion(id),
                BenefitLedger.confirmationsQuestion(id),
                BenefitLedger.actionPlansQuestion(id),
                DisputeLedger.question(id),
                HarvestLedger.question(id));
    }

    private Set<UUID> planned(UUID initiativeId) {
        return ledger.actionPlans(initiativeId).stream()
                .map(ActionPlan::periodId)
                .collect(Collectors.toSet());
    }
}
