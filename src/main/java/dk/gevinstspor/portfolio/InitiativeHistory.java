package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.portfolio.Fact.Kind;
import dk.gevinstspor.portfolio.simulation.Profile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One initiative as it can be told on any day, from what was known by then. ÅV are a year's. */
final class InitiativeHistory {

    private final Header header;
    private final Map<Kind, List<Fact>> facts;

    /**
     * @param ownerId the benefit owner, by the contract or named at screening; null before
     * @param technology null before screening
     */
    record Header(
            UUID id,
            int number,
            String title,
            UUID unitId,
            UUID submittedBy,
            @Nullable UUID processOwnerId,
            @Nullable UUID benefitOwnerId,
            UUID departmentId,
            String departmentName,
            @Nullable String technology,
            @Nullable UUID ownerId,
            @Nullable String owner,
            @Nullable LocalDate goLiveOn) {

        String label() {
            return "A-" + number + " " + title;
        }
    }

    /** Days that it stayed in a stage before it went on. */
    record Stay(Stage stage, long days) {}

    InitiativeHistory(Header header, List<Fact> facts) {
        this.header = header;
        this.facts = facts.stream()
                .collect(Collectors.groupingBy(Fact::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
    }

    Header header() {
        return header;
    }

    Optional<Stage> stage(LocalDate day) {
        return last(Kind.STAGE, day).map(InitiativeHistory::stageOf);
    }

    /** The screening of that day. */
    Optional<Fact> estimate(LocalDate day) {
        return last(Kind.SCREENED, day);
    }

    OptionalDouble baseline(LocalDate day) {
        return value(last(Kind.BASELINE, day));
    }

    Optional<LocalDate> plannedGoLive(LocalDate day) {
        return last(Kind.PLANNED, day).map(Fact::on);
    }

    /** The day it went live, once that has come and it is in operation. */
    Optional<LocalDate> live(LocalDate day) {
        return Optional.ofNullable(header.goLiveOn)
                .filter(on -> !on.isAfter(day) && visited(day).stream().anyMatch(Stage::isInOperation));
    }

    /** The latest confirmation that nobody disputed by then. */
    Optional<Fact> confirmation(LocalDate day) {
        return known(Kind.CONFIRMED, day)
                .filter(confirmed -> about(confirmed, Kind.DISPUTED, day) <= about(confirmed, Kind.SETTLED, day))
                .reduce((earlier, later) -> later);
    }

    private long about(Fact confirmed, Kind kind, LocalDate day) {
        return known(kind, day)
                .filter(fact -> Objects.equals(fact.aboutId(), confirmed.aboutId()))
                .count();
    }

    double harvested(LocalDate day) {
        return known(Kind.HARVESTED, day).mapToDouble(Fact::value).sum();
    }

    /** The most that the contract in force ever promises. */
    OptionalDouble contracted(LocalDate day) {
        return promises(day).mapToDouble(Fact::value).max();
    }

    /** What the contract in force promises from which day on, in shares of so many ÅV; empty when that is nothing. */
    List<Profile.Step> profile(LocalDate day, double whole) {
        List<Fact> promises =
                promises(day).sorted(Comparator.comparing(Fact::day)).toList();
        return promises.isEmpty() || whole <= 0
                ? List.of()
                : promises.stream()
                        .map(promise ->
                                new Profile.Step(ChronoUnit.DAYS.between(day, promise.day()), promise.value() / whole))
                        .toList();
    }

    /** What the contract in force promises for a day; nothing before its first promise. */
    OptionalDouble promised(LocalDate asOf, LocalDate day) {
        return value(
                promises(asOf).filter(promise -> !promise.day().isAfter(day)).max(Comparator.comparing(Fact::day)));
    }

    private Stream<Fact> promises(LocalDate day) {
        Map<UUID, String> states = new LinkedHashMap<>();
        known(Kind.CONTRACT, day).forEach(step -> {
            states.remove(step.aboutId());
            states.put(step.aboutId(), step.text());
        });
        Set<UUID> signed = states.entrySet().stream()
                .filter(state -> "SIGNED".equals(state.getValue()))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later)
                .map(Set::of)
                .orElse(Set.of());
        return known(Kind.PROMISED, day).filter(promise -> signed.contains(promise.aboutId()));
    }

    /** Stages that it left for a later one, oldest first. */
    List<Stay> stays(LocalDate day) {
        List<Fact> entries = known(Kind.STAGE, day).toList();
        List<Stay> stays = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            Stage left = stageOf(entries.get(i - 1));
            Stage entered = stageOf(entries.get(i));
            if (left.isUnderWay() && entered.isUnderWay() && left.compareTo(entered) < 0) {
                stays.add(new Stay(
                        left,
                        ChronoUnit.DAYS.between(
                                entries.get(i - 1).day(), entries.get(i).day())));
            }
        }
        return stays;
    }

    Set<Stage> visited(LocalDate day) {
        return known(Kind.STAGE, day).map(InitiativeHistory::stageOf).collect(Collectors.toSet());
    }

    private Optional<Fact> last(Kind kind, LocalDate day) {
        return known(kind, day).reduce((earlier, later) -> later);
    }

    private Stream<Fact> known(Kind kind, LocalDate day) {
        return facts.getOrDefault(kind, List.of()).stream()
                .filter(fact -> !fact.known().isAfter(day));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InitiativeHistory history
                && header.equals(history.header)
                && facts.equals(history.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header, facts);
    }

    private static Stage stageOf(Fact entry) {
        return Stage.valueOf(String.valueOf(entry.text()));
    }

    private static OptionalDouble value(Optional<Fact> fact) {
        return fact.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty());
    }
}
