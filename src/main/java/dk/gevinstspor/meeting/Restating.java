package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.ReportFacts.Taken;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement.Figure;
import dk.gevinstspor.portfolio.LateFacts;
import dk.gevinstspor.portfolio.LateFacts.Cause;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import dk.gevinstspor.portfolio.ProgrammeStatus.InitiativeFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which figures of earlier reports have become others since the last one. A report is never changed: the next one tells what
 * would stand in it today, and why.
 */
@Component
class Restating {

    private final ReportFacts facts;
    private final ProgrammeStatus status;
    private final EconomyFollowUp followUp;
    private final LateFacts late;

    Restating(ReportFacts facts, ProgrammeStatus status, EconomyFollowUp followUp, LateFacts late) {
        this.facts = facts;
        this.status = status;
        this.followUp = followUp;
        this.late = late;
    }

    /** The oldest report first, then by initiative; nothing for the first report of a programme. */
    List<Restatement> before(UUID programmeId, Quarter quarter, Instant before) {
        List<Taken> reports = facts.takenBefore(programmeId, quarter, before);
        if (reports.isEmpty()) {
            return List.of();
        }
        Instant since = reports.get(reports.size() - 1).known().before();
        Optional<LocalDate> earliest = late.earliest(programmeId, since, before);
        return reports.stream()
                .filter(report ->
                        earliest.filter(day -> !day.isAfter(report.asOf())).isPresent())
                .flatMap(report -> restated(programmeId, report.quarter(), report.asOf(), since, before).stream())
                .toList();
    }

    private List<Restatement> restated(
            UUID programmeId, Quarter report, LocalDate asOf, Instant since, Instant before) {
        KnownAt then = new KnownAt(asOf, since);
        KnownAt now = new KnownAt(asOf, before);
        Map<UUID, InitiativeFigures> told = status.initiatives(programmeId, then).stream()
                .collect(Collectors.toMap(InitiativeFigures::id, Function.identity()));
        Map<UUID, BigDecimal> spent = spent(programmeId, then);
        Map<UUID, BigDecimal> spentNow = spent(programmeId, now);
        List<Changed> changed = new ArrayList<>();
        for (InitiativeFigures figures : status.initiatives(programmeId, now)) {
            InitiativeFigures was = told.get(figures.id());
            if (was == null) {
                continue;
            }
            changed.add(new Changed(
                    figures,
                    Figure.CONTRACTED,
                    was.contracted().value(),
                    figures.contracted().value()));
            changed.add(new Changed(
                    figures,
                    Figure.CONFIRMED,
                    was.confirmed().value(),
                    figures.confirmed().value()));
            changed.add(new Changed(
                    figures,
                    Figure.HARVESTED,
                    was.harvested().value(),
                    figures.harvested().value()));
            changed.add(new Changed(
                    figures,
                    Figure.SPENT,
                    spent.getOrDefault(figures.id(), BigDecimal.ZERO),
                    spentNow.getOrDefault(figures.id(), BigDecimal.ZERO)));
        }
        changed.removeIf(each -> each.was.compareTo(each.now) == 0);
        Map<UUID, Cause> causes = late.causes(
                changed.stream().map(each -> each.initiative.id()).collect(Collectors.toSet()), asOf, since, before);
        return changed.stream()
                .map(each -> each.told(report, causes.get(each.initiative.id())))
                .toList();
    }

    /** Implementation, t.kr. */
    private Map<UUID, BigDecimal> spent(UUID programmeId, KnownAt known) {
        return followUp.of(programmeId, known).lines().stream()
                .filter(line -> line.initiativeId() != null)
                .collect(Collectors.toMap(
                        EconomyFollowUp.Line::initiativeId,
                        line -> line.total().spent().thousands()));
    }

    private record Changed(InitiativeFigures initiative, Figure figure, BigDecimal was, BigDecimal now) {

        Restatement told(Quarter report, @Nullable Cause cause) {
            return new Restatement(
                    report,
                    InitiativeJudge.label(initiative.number()),
                    initiative.title(),
                    figure,
                    was,
                    now,
                    cause == null ? null : cause.reason(),
                    cause == null ? null : cause.person(),
                    cause == null ? null : cause.day());
        }
    }
}
