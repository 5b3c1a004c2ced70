package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusDocument.InitiativeLine;
import dk.gevinstspor.meeting.StatusDocument.MilestoneLine;
import dk.gevinstspor.meeting.StatusDocument.StageLine;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the initiatives have come: by stage, by milestone and one by one. */
final class ProgressLines {

    /** Go-lives are named as milestones to come when they are planned within so many quarters. */
    private static final int QUARTERS_AHEAD = 2;

    private final StatusSnapshot snapshot;
    private final Wording wording;

    ProgressLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.wording = wording;
    }

    /** Those that an initiative is at, in the order of the lifecycle. */
    List<StageLine> stages() {
        Map<String, List<InitiativeStatus>> byStage =
                snapshot.initiatives().stream().collect(Collectors.groupingBy(InitiativeStatus::stage));
        BigDecimal most = byStage.values().stream()
                .map(each -> BigDecimal.valueOf(each.size()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return Stream.of(Stage.values())
                .filter(stage -> byStage.containsKey(stage.name()))
                .map(stage -> stage(stage, byStage.getOrDefault(stage.name(), List.of()), most))
                .toList();
    }

    private StageLine stage(Stage stage, List<InitiativeStatus> there, BigDecimal most) {
        return new StageLine(
                stage.name(),
                wording.text("initiative.stage." + stage),
                there.size(),
                BigDecimal.valueOf(there.size()),
                most,
                sum(there, InitiativeStatus::estimated),
                sum(there, InitiativeStatus::contracted),
                sum(there, InitiativeStatus::confirmed));
    }

    private static Fte sum(List<InitiativeStatus> initiatives, Function<InitiativeStatus, Fte> figure) {
        return initiatives.stream()
                .filter(initiative -> !initiative.feeFunded())
                .map(figure)
                .reduce(Fte.ZERO, Fte::plus);
    }

    /** What was reached, then the go-lives that are overdue or near. */
    List<MilestoneLine> milestones() {
        Map<UUID, InitiativeStatus> byId =
                snapshot.initiatives().stream().collect(Collectors.toMap(InitiativeStatus::id, Function.identity()));
        List<Milestone> reached = snapshot.milestones() == null ? List.of() : snapshot.milestones();
        LocalDate until = nearest().lastDay();
        return Stream.concat(
                        reached.stream().map(each -> reached(each, byId.get(each.initiativeId()))),
                        snapshot.initiatives().stream()
                                .filter(each -> each.time() != Light.NONE && each.actualGoLive() == null)
                                .filter(each -> each.plannedGoLive() != null
                                        && !each.plannedGoLive().isAfter(until))
                                .sorted(Comparator.comparing(
                                        InitiativeStatus::plannedGoLive,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                                .map(this::toCome))
                .toList();
    }

    private Quarter nearest() {
        return snapshot.quarter().plus(QUARTERS_AHEAD);
    }

    private MilestoneLine reached(Milestone milestone, @Nullable InitiativeStatus initiative) {
        InitiativeStatus live = milestone.stage().equals(Stage.HYPERCARE.name()) ? initiative : null;
        Light light = live == null ? Light.NONE : live.time();
        return new MilestoneLine(
                milestone.initiativeId(),
                milestone.initiative(),
                milestone.title(),
                wording.text("meeting.milestone." + milestone.stage()),
                live == null ? null : live.plannedGoLive(),
                milestone.day(),
                light,
                wording.shortLight(light));
    }

    private MilestoneLine toCome(InitiativeStatus initiative) {
        return new MilestoneLine(
                initiative.id(),
                initiative.number(),
                initiative.title(),
                wording.text("meeting.milestone.HYPERCARE"),
                initiative.plannedGoLive(),
                null,
                initiative.time(),
                wording.shortLight(initiative.time()));
    }

    List<InitiativeLine> initiatives() {
        return snapshot.initiatives().stream().map(this::line).toList();
    }

    private InitiativeLine line(InitiativeStatus initiative) {
        return new InitiativeLine(
                initiative.id(),
                initiative.number(),
                initiative.title(),
                where(initiative),
                wording.text("initiative.stage." + initiative.stage()),
                initiative.plannedGoLive(),
                initiative.actualGoLive(),
                initiative.time(),
                wording.shortLight(initiative.time()),
                initiative.benefit(),
                wording.shortLight(initiative.benefit()),
                initiative.contracted(),
                initiative.forecast(),
                initiative.confirmed(),
                initiative.harvested(),
                initiative.benefitCourse() == null
                        ? null
                        : initiative.benefitCourse().confirmationId());
    }

    private String where(InitiativeStatus initiative) {
        String where = initiative.owner() == null ? initiative.unit() : initiative.unit() + " · " + initiative.owner();
        return initiative.feeFunded() ? where + " · " + wording.text("meeting.feeFunded") : where;
    }
}
