package dk.gevinstspor.demo;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The programme of the investment proposal (seeds 000): targets, budget lines and its own case. */
@Component
@Demonstration
class TechnicalProgramme {

    private static final UUID ID = Programmes.TECHNICAL.id;

    /** The first quarter that the steering group gets a report on (seeds 000, 1.8). */
    private static final LocalDate FIRST_REPORTED = LocalDate.of(2021, 7, 1);

    private final ProgrammeSetup programmes;
    private final DelegationSetup delegations;
    private final Wages wages;
    private final Cases cases;

    TechnicalProgramme(ProgrammeSetup programmes, DelegationSetup delegations, Wages wages, Cases cases) {
        this.programmes = programmes;
        this.delegations = delegations;
        this.wages = wages;
        this.cases = cases;
    }

    void found(Ground ground, Actor admin) {
        programmes.save(programme(ground), admin);
        wages.announce(ID, admin);
        SortedMap<Integer, Fte> promised = new TreeMap<>(Map.of(
                2021, Fte.ZERO,
                2022, Fte.of("1"),
                2023, Fte.of("2"),
                2024, Fte.of("3"),
                2025, Fte.of("5"),
                2026, Fte.of("5")));
        promised.forEach((year, fte) -> target(year, fte, ground, admin));
        int account = 1;
        for (Units unit : List.of(Units.PERMITS, Units.ROADS, Units.HOUSING, Units.WASTE, Units.EVENTS, Units.ACCESS)) {
            programmes.addBudgetLine(ID, ground.id(unit), "6.45.51-" + account++, "Løn, " + unit.unitName, admin);
        }
        cases.recordForProgramme(ID, approvedCase(promised), admin);
        delegations.add(
                ground.id(People.ELSE),
                ground.id(People.SVEND),
                LocalDate.of(2022, 7, 4),
                LocalDate.of(2022, 12, 31),
                admin);
    }

    private static Programme programme(Ground ground) {
        return new Programme(
                ID,
                Programmes.TECHNICAL.title,
                ground.id(Units.AREA),
                OrganisationModel.TASK_FORCE,
                Wages.PRICES,
                FIRST_REPORTED,
                LocalDate.of(2026, 12, 31),
                ground.id(People.STINE),
                new BigDecimal("0.10"),
                FollowUpFrom.GO_LIVE,
                4,
                4,
                Fte.of("3"));
    }

    /** Each of the five departments answers for its part (seeds 000, 1.8); equal parts until agreed otherwise. */
    private void target(int year, Fte fte, Ground ground, Actor admin) {
        programmes.addTarget(ID, year, null, fte, admin);
        Fte part = fte.times(new BigDecimal("0.2"));
        Stream.of(Units.values())
                .filter(unit -> unit.parent == Units.AREA && unit.kind == Unit.Kind.DEPARTMENT)
                .forEach(unit -> programmes.addTarget(ID, year, ground.id(unit), part, admin));
    }

    /** As the committee approved it. */
    private static EconomicCase approvedCase(SortedMap<Integer, Fte> promised) {
        CaseLine consultants = new CaseLine(
                CaseLine.Kind.IMPLEMENTATION,
                ControlArea.CAPITAL,
                "Ansættelse af kompetencer (1½ ÅV)",
                from2021(965, 965, 965, 965, 0, 0));
        CaseLine development = CaseLine.development(
                ControlArea.CAPITAL, "Udvikling af automatiseringsløsninger", from2021(440, 800, 800, 800, 0, 0));
        return new EconomicCase(
                Wages.PRICES,
                List.of(
                        CaseLine.saving("Effektiviseringspotentiale (5 ÅV)", promised, Wages.BLENDED),
                        CaseLine.operationOf(
                                List.of(development), 2026, "Drift og vedligehold af automatiseringsløsninger"),
                        consultants,
                        development));
    }

    private static SortedMap<Integer, Money> from2021(long... thousands) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        for (int i = 0; i < thousands.length; i++) {
            amounts.put(2021 + i, Money.of(thousands[i]));
        }
        return amounts;
    }
}
