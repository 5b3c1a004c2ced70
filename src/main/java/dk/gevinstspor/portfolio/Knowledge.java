package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.portfolio.simulation.Belief;
import dk.gevinstspor.portfolio.simulation.Beliefs;
import dk.gevinstspor.portfolio.simulation.Candidate;
import dk.gevinstspor.portfolio.simulation.Profile;
import dk.gevinstspor.portfolio.simulation.Spread;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What could be known of a programme on a day: what it has taught, and what is on its way. */
final class Knowledge {

    /** Until then a controller may still be looking for the post. */
    private static final int DAYS_TO_HARVEST = 60;

    private final LocalDate day;
    private final List<InitiativeHistory> initiatives;
    private final SingletonSupplier<Map<UUID, InitiativeHistory>> byId;
    private final Map<Stage, Belief> durations = new EnumMap<>(Stage.class);
    private final Map<Stage, Belief> chances = new EnumMap<>(Stage.class);
    private final Map<UUID, OwnerRecord> owners = new LinkedHashMap<>();
    private Belief realisation = Priors.REALISATION;
    private Belief harvest = Priors.HARVEST;

    Knowledge(List<InitiativeHistory> initiatives, LocalDate day) {
        this.initiatives = initiatives;
        this.day = day;
        this.byId = SingletonSupplier.of(() -> initiatives.stream()
                .collect(Collectors.toMap(each -> each.header().id(), Function.identity())));
        for (Stage stage : Priors.STAGES) {
            durations.put(stage, Priors.duration(stage));
            chances.put(stage, Priors.chance(stage));
        }
        initiatives.forEach(this::learn);
        learnOwners();
    }

    private void learn(InitiativeHistory initiative) {
        initiative
                .stays(day)
                .forEach(stay ->
                        durations.computeIfPresent(stay.stage(), (stage, belief) -> belief.and((double) stay.days())));
        Optional<Stage> now = initiative.stage(day);
        boolean live = initiative.live(day).isPresent();
        if (live || now.filter(Stage::isClosed).isPresent()) {
            initiative
                    .visited(day)
                    .forEach(visited -> chances.computeIfPresent(visited, (stage, belief) -> belief.and(live ? 1 : 0)));
        }
        initiative.confirmation(day).ifPresent(confirmation -> {
            promisedAt(initiative, confirmation)
                    .ifPresent(promised -> realisation = realisation.and(confirmation.value() / promised));
            double confirmed = confirmation.value();
            if (confirmed > 0 && !confirmation.day().isAfter(day.minusDays(DAYS_TO_HARVEST))) {
                harvest = harvest.and(Math.min(1, initiative.harvested(day) / confirmed));
            }
        });
    }

    private OptionalDouble promisedAt(InitiativeHistory initiative, Fact confirmation) {
        OptionalDouble promised = initiative.promised(day, confirmation.day());
        return promised.isPresent() && promised.getAsDouble() > 0 ? promised : OptionalDouble.empty();
    }

    private void learnOwners() {
        Map<UUID, Belief> factors = new HashMap<>();
        for (InitiativeHistory initiative : initiatives) {
            UUID ownerId = initiative.header().ownerId();
            Optional<Fact> confirmation = initiative.confirmation(day);
            if (ownerId == null || confirmation.isEmpty()) {
                continue;
            }
            promisedAt(initiative, confirmation.get()).ifPresent(promised -> {
                double confirmed = confirmation.get().value();
                Belief factor = factors.merge(
                        ownerId,
                        Belief.prior(1, Priors.OWNER_WEIGHT).and(confirmed / promised / realisation.mean()),
                        (before, same) -> before.and(confirmed / promised / realisation.mean()));
                OwnerRecord before = owners.get(ownerId);
                owners.put(
                        ownerId,
                        new OwnerRecord(
                                ownerId,
                                String.valueOf(initiative.header().owner()),
                                factor.seen(),
                                promised + (before == null ? 0 : before.promised()),
                                confirmed + (before == null ? 0 : before.confirmed()),
                                factor.mean()));
            });
        }
    }

    Beliefs beliefs() {
        return new Beliefs(
                realisation,
                Priors.REALISATION_SHAPE,
                Priors.DRIFT_SHAPE,
                harvest,
                Priors.STAGES.stream().map(this::duration).toList());
    }

    Belief duration(Stage stage) {
        return durations.getOrDefault(stage, Priors.duration(stage));
    }

    Belief chance(Stage stage) {
        return chances.getOrDefault(stage, Priors.chance(stage));
    }

    List<OwnerRecord> owners() {
        return List.copyOf(owners.values());
    }

    /** Of one initiative; none of what fees pay for. */
    Optional<InitiativeHistory> history(UUID initiativeId) {
        return Optional.ofNullable(byId.obtain().get(initiativeId));
    }

    /** Confirmed by that day, summed over the initiatives, ÅV. */
    double confirmed() {
        return confirmed(initiatives, day);
    }

    static double confirmed(List<InitiativeHistory> initiatives, LocalDate day) {
        return initiatives.stream()
                .flatMap(initiative -> initiative.confirmation(day).stream())
                .mapToDouble(Fact::value)
                .sum();
    }

    double harvested() {
        return initiatives.stream()
                .mapToDouble(initiative -> initiative.harvested(day))
                .sum();
    }

    /** What the plan alone says for a later day: every promise, or middle of an estimate, at its planned date. */
    double planned(LocalDate later) {
        return initiatives.stream()
                .filter(initiative ->
                        initiative.stage(day).filter(Stage::isUnderWay).isPresent())
                .mapToDouble(initiative -> initiative
                        .confirmation(day)
                        .map(Fact::value)
                        .orElseGet(() -> initiative
                                .live(day)
                                .or(() -> initiative.plannedGoLive(day))
                                .filter(goLive -> !goLive.plusMonths(3).isAfter(later))
                                .map(goLive -> planned(initiative, later))
                                .orElse(0.0)))
                .sum();
    }

    private double planned(InitiativeHistory initiative, LocalDate later) {
        return initiative.contracted(day).isPresent()
                ? initiative.promised(day, later).orElse(0)
                : spread(initiative).map(Spread::middle).orElse(0.0);
    }

    /** Everything under way that has an estimate. */
    List<Candidate> candidates() {
        return initiatives.stream().flatMap(each -> candidate(each).stream()).toList();
    }

    /** Under way, but nobody has said how many ÅV it may save. */
    long withoutEstimate() {
        return initiatives.stream()
                .filter(each -> each.stage(day).filter(Stage::isUnderWay).isPresent())
                .filter(each -> candidate(each).isEmpty())
                .count();
    }

    long parked() {
        return initiatives.stream()
                .filter(each -> each.stage(day).filter(Stage.PARKED::equals).isPresent())
                .count();
    }

    private Optional<Candidate> candidate(InitiativeHistory initiative) {
        Optional<Stage> stage = initiative.stage(day).filter(Stage::isUnderWay);
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        UUID id = initiative.header().id();
        double most = initiative.baseline(day).orElse(Double.POSITIVE_INFINITY);
        Optional<Fact> confirmation = initiative.confirmation(day);
        if (confirmation.isPresent()) {
            double promised = promisedAt(initiative, confirmation.get()).orElse(0);
            return Optional.of(new Candidate.Measured(
                    id,
                    confirmation.get().value(),
                    initiative.harvested(day),
                    most,
                    new Profile(initiative.profile(day, promised))));
        }
        return spread(initiative).map(spread -> {
            boolean live = initiative.live(day).isPresent();
            return new Candidate.Coming(
                    id,
                    spread,
                    live ? 1 : chance(stage.get()).mean(),
                    live ? Priors.STAGES.size() : Math.max(0, Priors.STAGES.indexOf(stage.get())),
                    initiative
                            .live(day)
                            .or(() -> initiative.plannedGoLive(day))
                            .map(goLive -> (double) ChronoUnit.DAYS.between(day, goLive.plusMonths(3)))
                            .orElse(0.0),
                    ownerFactor(initiative.header().ownerId()),
                    most,
                    new Profile(
                            initiative.profile(day, initiative.contracted(day).orElse(0))));
        });
    }

    private double ownerFactor(@Nullable UUID ownerId) {
        OwnerRecord owner = ownerId == null ? null : owners.get(ownerId);
        return owner == null ? 1 : owner.used();
    }

    /** The contract's promise, or the screening's interval. */
    private Optional<Spread> spread(InitiativeHistory initiative) {
        OptionalDouble contracted = initiative.contracted(day);
        return contracted.isPresent()
                ? Optional.of(Spread.exactly(contracted.getAsDouble()))
                : initiative.estimate(day).map(estimate -> {
                    double high = estimate.high() == null
                            ? estimate.value()
                            : estimate.high().doubleValue();
                    return new Spread(Math.min(estimate.value(), high), high);
                });
    }
}
