package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The benefits of an initiative quarter by quarter, each figure beside the confirmation that it comes from. */
@Component
class BenefitTable {

    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final HarvestLedger harvests;
    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final Contracts contracts;
    private final Directory directory;

    BenefitTable(
            PeriodRows periods,
            BenefitLedger ledger,
            HarvestLedger harvests,
            FollowUps followUps,
            FollowUpCalendar calendar,
            Contracts contracts,
            Directory directory) {
        this.periods = periods;
        this.ledger = ledger;
        this.harvests = harvests;
        this.followUps = followUps;
        this.calendar = calendar;
        this.contracts = contracts;
        this.directory = directory;
    }

    /**
     * One quarter.
     *
     * @param contracted ÅV a year on the period's day
     * @param confirmed the confirmation that counts in the period
     * @param harvested ÅV a year harvested with it
     */
    record Line(
            FollowUpPeriod period, Fte contracted, @Nullable Confirmation confirmed, Fte harvested) {}

    /** Entries: lines, confirmations (oldest first), harvests, plans by period, rung, left, next, names. */
    Map<String, Object> of(UUID initiativeId) {
        List<Confirmation> confirmations = ledger.confirmations(initiativeId);
        List<Harvest> harvested = harvests.of(initiativeId);
        Map<UUID, ActionPlan> plans = ledger.actionPlans(initiativeId).stream()
                .collect(Collectors.toMap(ActionPlan::periodId, each -> each, (earlier, later) -> later));
        Optional<BenefitProfile> profile = contracts.current(initiativeId).map(each -> contracts.profile(each.id()));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                periods.findByInitiativeIdOrderByDueAt(initiativeId).stream()
                        .map(period -> line(period, profile, confirmations, harvested))
                        .toList());
        model.put("confirmations", confirmations);
        model.put("harvests", harvested);
        model.put("plans", plans);
        model.put("rung", followUps.rung(initiativeId));
        model.put("left", followUps.leftToHarvest(initiativeId));
        calendar.nextFollowUpAt(initiativeId).ifPresent(next -> model.put("next", next));
        model.put("names", names(confirmations, harvested, plans.values()));
        return model;
    }

    private static Line line(
            FollowUpPeriod period,
            Optional<BenefitProfile> profile,
            List<Confirmation> confirmations,
            List<Harvest> harvested) {
        return new Line(
                period,
                profile.map(each -> each.promisedOn(period.dueDay())).orElse(Fte.ZERO),
                confirmations.stream()
                        .filter(each -> each.periodId().equals(period.id()))
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                harvested.stream()
                        .filter(each -> each.periodId().equals(period.id()))
                        .map(Harvest::fte)
                        .reduce(Fte.ZERO, Fte::plus));
    }

    private Map<UUID, String> names(
            List<Confirmation> confirmations, List<Harvest> harvested, Collection<ActionPlan> plans) {
        return directory.names(Stream.of(
                        confirmations.stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                        harvested.stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                        plans.stream().flatMap(each -> Stream.of(each.personId(), each.responsibleId())))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
