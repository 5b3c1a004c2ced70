package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.economy.Margin;
import dk.gevinstspor.economy.YearFigures;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusSnapshot.CaseMargin;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import dk.gevinstspor.meeting.StatusSnapshot.Overrun;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import dk.gevinstspor.organisation.LightPolicy;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programme's case, and what has been and will be spent of it. The budget is the case's implementation. */
@Component
class ProgrammeEconomy {

    private final Cases cases;
    private final EconomyFollowUp followUp;

    ProgrammeEconomy(Cases cases, EconomyFollowUp followUp) {
        this.cases = cases;
        this.followUp = followUp;
    }

    Economy of(UUID programmeId, Quarter quarter, KnownAt known, LightPolicy policy) {
        EconomicCase programme = cases.approvedOfProgramme(programmeId, known)
                .orElseGet(() -> new EconomicCase(new PriceLevel(known.day().getYear()), List.of()));
        EconomyFollowUp.Figures figures = followUp.of(programmeId, known);
        return new Economy(
                programme.years().stream().map(year -> year(programme, year)).toList(),
                ordinal(programme.paybackYear(Basis.SERVICE_SAVING)),
                ordinal(programme.paybackYear(Basis.TOTAL_ECONOMY)),
                spending(figures.in(quarter.year()), policy),
                spending(figures.total(), policy),
                figures.lines().stream()
                        .filter(line -> line.initiativeId() != null
                                && line.total().deviation().isPositive())
                        .map(line -> overrun(line, policy))
                        .toList(),
                programme
                        .margin(Basis.SERVICE_SAVING)
                        .map(ProgrammeEconomy::margin)
                        .orElse(null));
    }

    private static CaseMargin margin(Margin margin) {
        return new CaseMargin(margin.payback().year(), margin.now(), margin.fall(), margin.savingFall());
    }

    private static Overrun overrun(EconomyFollowUp.Line line, LightPolicy policy) {
        return new Overrun(InitiativeJudge.label(line.number()), line.title(), spending(line.total(), policy));
    }

    private static Spending spending(YearFigures figures, LightPolicy policy) {
        return new Spending(
                figures.budget(),
                figures.spent(),
                figures.forecast(),
                policy.budget(figures.expected(), figures.budget()));
    }

    private static CaseYear year(EconomicCase programme, int year) {
        return new CaseYear(
                year,
                programme.of(Kind.SAVING, year),
                programme.of(Kind.OPERATION, year),
                programme.implementation(year));
    }

    private static @Nullable Integer ordinal(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }
}
