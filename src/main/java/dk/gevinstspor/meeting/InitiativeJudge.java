package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusSnapshot.BenefitCourse;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.RiskStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.portfolio.ProgrammeStatus.InitiativeFigures;
import dk.gevinstspor.portfolio.ProgrammeStatus.OpenRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sets the lights of a day. */
final class InitiativeJudge {

    private final LightPolicy policy;
    private final LocalDate day;
    private final Map<UUID, Fte> forecast;

    /** @param forecast ÅV a year expected of an initiative, by its id */
    InitiativeJudge(LightPolicy policy, LocalDate day, Map<UUID, Fte> forecast) {
        this.policy = policy;
        this.day = day;
        this.forecast = forecast;
    }

    /** How people name an initiative. */
    static String label(int number) {
        return "A-" + number;
    }

    InitiativeStatus judge(InitiativeFigures figures) {
        return new InitiativeStatus(
                figures.id(),
                label(figures.number()),
                figures.title(),
                figures.departmentId(),
                figures.unit(),
                figures.stage(),
                figures.owner(),
                figures.plannedGoLive(),
                figures.goLiveOn(),
                time(figures),
                policy.benefits(figures.confirmed(), figures.expected()),
                figures.expected(),
                figures.contracted(),
                figures.confirmed(),
                figures.harvested(),
                figures.feeFunded(),
                new BenefitCourse(
                        figures.estimated(), figures.freed(), forecast.get(figures.id()), figures.confirmationId()));
    }

    /** What is closed, or set aside before it went live, is not late. */
    private Light time(InitiativeFigures figures) {
        LocalDate live = figures.goLiveOn();
        if (live == null && !Stage.valueOf(figures.stage()).isUnderWay()) {
            return Light.NONE;
        }
        return policy.time(figures.plannedGoLive(), live == null ? day : live);
    }

    RiskStatus judge(OpenRisk risk) {
        return new RiskStatus(
                label(risk.initiativeNumber()),
                risk.title(),
                risk.likelihood(),
                risk.impact(),
                policy.risk(risk.likelihood(), risk.impact()),
                risk.response(),
                risk.owner());
    }

    /** The worst of the initiatives in time and of the risks; benefits and money are judged in total. */
    Lights programme(List<InitiativeStatus> initiatives, List<RiskStatus> risks, Economy economy) {
        return new Lights(
                Light.worst(initiatives.stream().map(InitiativeStatus::time).toList()),
                Light.worst(Stream.of(economy.thisYear(), economy.total())
                        .map(this::budget)
                        .toList()),
                benefits(initiatives),
                Light.worst(risks.stream().map(RiskStatus::light).toList()));
    }

    private Light budget(Spending spending) {
        return policy.budget(spending.expected(), spending.budget());
    }

    /** Of those that are followed up; what one saves beyond its contract makes up for another. */
    private Light benefits(List<InitiativeStatus> initiatives) {
        Fte expected = Fte.ZERO;
        Fte confirmed = Fte.ZERO;
        for (InitiativeStatus initiative : initiatives) {
            if (!initiative.feeFunded() && !initiative.expected().isZero()) {
                expected = expected.plus(initiative.expected());
                confirmed = confirmed.plus(initiative.confirmed());
            }
        }
        return policy.benefits(confirmed, expected);
    }
}
