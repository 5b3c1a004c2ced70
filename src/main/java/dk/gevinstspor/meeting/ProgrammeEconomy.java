package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programme's case and what it has spent of it. The budget is the case's implementation. */
@Component
class ProgrammeEconomy {

    private final Cases cases;
    private final Spending spending;

    ProgrammeEconomy(Cases cases, Spending spending) {
        this.cases = cases;
        this.spending = spending;
    }

    Economy of(UUID programmeId, Quarter quarter, LocalDate asOf) {
        EconomicCase programme = cases.ofProgramme(programmeId)
                .orElseGet(() -> new EconomicCase(new PriceLevel(asOf.getYear()), List.of()));
        SortedMap<Integer, Money> spent = spending.implementationByYear(programmeId, asOf);
        return new Economy(
                programme.years().stream().map(year -> year(programme, year)).toList(),
                ordinal(programme.paybackYear(Basis.SERVICE_SAVING)),
                ordinal(programme.paybackYear(Basis.TOTAL_ECONOMY)),
                new StatusSnapshot.Spending(
                        programme.implementation(quarter.year()), spent.getOrDefault(quarter.year(), Money.ZERO)),
                new StatusSnapshot.Spending(
                        sum(programme.years().stream()
                                .map(programme::implementation)
                                .toList()),
                        sum(List.copyOf(spent.values()))));
    }

    private static CaseYear year(EconomicCase programme, int year) {
        return new CaseYear(
                year,
                programme.of(Kind.SAVING, year),
                programme.of(Kind.OPERATION, year),
                programme.implementation(year));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static @Nullable Integer ordinal(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }
}
