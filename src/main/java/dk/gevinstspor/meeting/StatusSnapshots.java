package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.MissingAnswer;
import dk.gevinstspor.meeting.StatusSnapshot.ProgrammeLine;
import dk.gevinstspor.meeting.StatusSnapshot.RiskLimits;
import dk.gevinstspor.meeting.StatusSnapshot.RiskStatus;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a quarter's figures together from what the modules know. */
@Component
class StatusSnapshots {

    private final Questions questions;
    private final Directory directory;
    private final ProgrammeStatus status;
    private final SnapshotEvents events;
    private final SnapshotForecast forecasts;
    private final ProgrammeEconomy economy;
    private final SuccessCriteria criteria;
    private final Measures measures;
    private final Commitments commitments;
    private final Restating restating;
    private final Today today;

    StatusSnapshots(
            Questions questions,
            Directory directory,
            ProgrammeStatus status,
            SnapshotEvents events,
            SnapshotForecast forecasts,
            ProgrammeEconomy economy,
            SuccessCriteria criteria,
            Measures measures,
            Commitments commitments,
            Restating restating,
            Today today) {
        this.questions = questions;
        this.directory = directory;
        this.commitments = commitments;
        this.restating = restating;
        this.status = status;
        this.events = events;
        this.forecasts = forecasts;
        this.economy = economy;
        this.criteria = criteria;
        this.measures = measures;
        this.today = today;
    }

    /** As of the day the quarter is reported; of today while that has not come. */
    @Transactional(readOnly = true)
    StatusSnapshot of(UUID programmeId, Quarter quarter) {
        return of(programmeId, quarter, today.now());
    }

    @Transactional(readOnly = true)
    StatusSnapshot of(UUID programmeId, Quarter quarter, Instant now) {
        return of(programmeId, quarter, ReportCalendar.asOf(quarter, Zone.dayOf(now)), now);
    }

    /**
     * As it was known at a moment: the same snapshot whenever it is asked for.
     *
     * @param asOf facts count that were true on that day, and recorded by its end
     */
    @Transactional(readOnly = true)
    StatusSnapshot of(UUID programmeId, Quarter quarter, LocalDate asOf, Instant knownAt) {
        Instant before = KnownAt.after(knownAt);
        Programme programme = directory.programme(programmeId);
        KnownAt known = KnownAt.during(asOf, before);
        questions.askAhead(questions(programme, quarter, asOf, before, known));
        LightPolicy policy = measures.lights(programmeId, asOf, before);
        SnapshotForecast.Made forecast = forecasts.of(programmeId, quarter, known);
        InitiativeJudge judge = new InitiativeJudge(policy, asOf, forecast.byInitiative());
        List<InitiativeStatus> initiatives = status.initiatives(programmeId, known).stream()
                .map(judge::judge)
                .toList();
        List<RiskStatus> risks =
                status.risks(programmeId, known).stream().map(judge::judge).toList();
        StatusSnapshot.Economy money = economy.of(programmeId, quarter, known, policy);
        return new StatusSnapshot(
                new ProgrammeLine(programmeId, programme.name(), administration(programme), programme.priceLevel()),
                quarter,
                asOf,
                judge.programme(initiatives, risks, money),
                target(programmeId, quarter.year(), before),
                initiatives,
                money,
                departments(programmeId, quarter.year(), before, initiatives),
                risks,
                missingAnswers(programmeId, known),
                decisions(programmeId, quarter, known),
                events.milestones(programmeId, quarter, known),
                initiatives.isEmpty() ? null : forecast.whole(),
                new RiskLimits(policy.yellowRisk(), policy.redRisk()),
                criteria.on(programmeId, known),
                events.disputed(programmeId, known),
                events.corrected(programmeId, quarter, known),
                restating.before(programmeId, quarter, before));
    }

    /** All but what is told of each initiative. */
    private List<Question<?>> questions(
            Programme programme, Quarter quarter, LocalDate asOf, Instant before, KnownAt known) {
        UUID id = programme.id();
        List<Question<?>> wanted = new ArrayList<>(List.of(
                Measures.lightsQuestion(id, asOf, before),
                DirectoryQuestions.targets(id, before),
                DirectoryQuestions.targets(id, known.before()),
                DirectoryQuestions.departmentTargets(id, quarter.year(), before),
                DirectoryQuestions.units(today.date()),
                DirectoryQuestions.unit(programme.administrationId()),
                Cases.approvedQuestion(id, known),
                SuccessCriteria.question(id, known),
                Commitments.question(id, known),
                ReportFacts.takenQuestion(id, quarter, before)));
        wanted.addAll(ProgrammeStatus.questions(id, known));
        wanted.addAll(SnapshotEvents.questions(id, quarter, known));
        return wanted;
    }

    private String administration(Programme programme) {
        return directory.unit(programme.administrationId()).name();
    }

    /** Accumulated: a year without a target of its own has that of the year before. */
    private Fte target(UUID programmeId, int year, Instant before) {
        return directory.savingsTarget(programmeId, before).headMap(year + 1).values().stream()
                .reduce((earlier, later) -> later)
                .orElse(Fte.ZERO);
    }

    /** Every department with a share of the target or an initiative, in the order of the organisation. */
    private List<Department> departments(
            UUID programmeId, int year, Instant before, List<InitiativeStatus> initiatives) {
        var targets = directory.savingsTargetByDepartment(programmeId, year, before);
        return directory.units().stream()
                .filter(unit -> targets.containsKey(unit.id())
                        || initiatives.stream()
                                .anyMatch(each -> each.departmentId().equals(unit.id())))
                .map(unit -> department(unit, targets.getOrDefault(unit.id(), Fte.ZERO)))
                .toList();
    }

    private static Department department(Unit unit, Fte target) {
        return new Department(unit.id(), unit.name(), target);
    }

    /** What earlier meetings decided that somebody carries out, as it stood that day. */
    @Transactional(readOnly = true)
    List<DecisionStatus> decisions(UUID programmeId, Quarter quarter, KnownAt known) {
        List<Commitment> before = commitments.before(programmeId, quarter, known);
        var names = directory.names(before.stream().map(Commitment::ownerId).collect(Collectors.toSet()));
        return before.stream().map(each -> status(each, names, known.day())).toList();
    }

    private static DecisionStatus status(Commitment each, Map<UUID, String> names, LocalDate asOf) {
        boolean done = each.on(asOf) == Commitment.State.DONE;
        return new DecisionStatus(
                each.quarter(),
                each.number(),
                each.recommendation(),
                each.outcome().name(),
                each.text(),
                each.conditions(),
                names.getOrDefault(each.ownerId(), ""),
                each.dueOn(),
                done ? each.closedOn() : null,
                done ? each.remark() : null);
    }

    private List<MissingAnswer> missingAnswers(UUID programmeId, KnownAt known) {
        return status.unanswered(programmeId, known).stream()
                .map(period -> new MissingAnswer(
                        InitiativeJudge.label(period.initiativeNumber()),
                        period.title(),
                        period.period(),
                        period.askedOn(),
                        period.owner()))
                .toList();
    }
}
