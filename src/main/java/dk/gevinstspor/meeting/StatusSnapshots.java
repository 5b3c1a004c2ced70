package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.MissingAnswer;
import dk.gevinstspor.meeting.StatusSnapshot.ProgrammeLine;
import dk.gevinstspor.meeting.StatusSnapshot.RiskStatus;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a quarter's figures together from what the modules know. */
@Component
class StatusSnapshots {

    private final Directory directory;
    private final ProgrammeStatus status;
    private final ProgrammeEconomy economy;
    private final Measures measures;
    private final Commitments commitments;
    private final Today today;

    StatusSnapshots(
            Directory directory,
            ProgrammeStatus status,
            ProgrammeEconomy economy,
            Measures measures,
            Commitments commitments,
            Today today) {
        this.directory = directory;
        this.measures = measures;
        this.commitments = commitments;
        this.status = status;
        this.economy = economy;
        this.today = today;
    }

    /** As of the day the quarter is reported; of today while that has not come. */
    @Transactional(readOnly = true)
    StatusSnapshot of(UUID programmeId, Quarter quarter) {
        Programme programme = directory.programme(programmeId);
        LocalDate asOf = ReportCalendar.asOf(quarter, today.date());
        LightPolicy policy = measures.lights(programmeId, asOf);
        InitiativeJudge judge = new InitiativeJudge(policy, asOf);
        List<InitiativeStatus> initiatives =
                status.initiatives(programmeId, asOf).stream().map(judge::judge).toList();
        List<RiskStatus> risks =
                status.risks(programmeId, asOf).stream().map(judge::judge).toList();
        StatusSnapshot.Economy money = economy.of(programmeId, quarter, asOf, policy);
        return new StatusSnapshot(
                new ProgrammeLine(programmeId, programme.name(), administration(programme), programme.priceLevel()),
                quarter,
                asOf,
                judge.programme(initiatives, risks, money),
                target(programmeId, quarter.year()),
                initiatives,
                money,
                departments(programmeId, quarter.year(), initiatives),
                risks,
                missingAnswers(programmeId, asOf),
                decisions(programmeId, quarter, asOf));
    }

    private String administration(Programme programme) {
        return directory.unit(programme.administrationId()).name();
    }

    /** Accumulated: a year without a target of its own has that of the year before. */
    private Fte target(UUID programmeId, int year) {
        return directory.savingsTarget(programmeId).headMap(year + 1).values().stream()
                .reduce((earlier, later) -> later)
                .orElse(Fte.ZERO);
    }

    /** Every department with a share of the target or an initiative, in the order of the organisation. */
    private List<Department> departments(UUID programmeId, int year, List<InitiativeStatus> initiatives) {
        var targets = directory.savingsTargetByDepartment(programmeId, year);
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
    List<DecisionStatus> decisions(UUID programmeId, Quarter quarter, LocalDate asOf) {
        List<Commitment> before = commitments.before(programmeId, quarter, asOf);
        var names = directory.names(before.stream().map(Commitment::ownerId).collect(Collectors.toSet()));
        return before.stream().map(each -> status(each, names, asOf)).toList();
    }

    private static DecisionStatus status(Commitment each, Map<UUID, String> names, LocalDate asOf) {
        boolean done = each.on(asOf) == Commitment.State.DONE;
        return new DecisionStatus(
                each.quarter(),
                each.number(),
                each.recommendation(),
                each.outcome().name(),
                each.conditions(),
                names.getOrDefault(each.ownerId(), ""),
                each.dueOn(),
                done ? each.closedOn() : null,
                done ? each.remark() : null);
    }

    private List<MissingAnswer> missingAnswers(UUID programmeId, LocalDate asOf) {
        return status.unanswered(programmeId, asOf).stream()
                .map(period -> new MissingAnswer(
                        InitiativeJudge.label(period.initiativeNumber()),
                        period.title(),
                        period.period(),
                        period.askedOn(),
                        period.owner()))
                .toList();
    }
}
