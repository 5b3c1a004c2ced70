package dk.gevinstspor.demo;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A small programme of another administration, organised as a cooperative: a neighbouring municipality builds and runs the
 * robots, what they cost is shared by key, and an architect and a lawyer review each design. All of it is made up.
 */
@Component
@Demonstration
class LeisureProgramme {

    private static final UUID ID = Programmes.LEISURE.id;
    private static final LocalDate FIRST_REPORTED = LocalDate.of(2022, 7, 1);

    private final ProgrammeSetup programmes;
    private final GovernanceSetup governance;
    private final RoleSetup roles;
    private final Wages wages;
    private final Cases cases;

    LeisureProgramme(ProgrammeSetup programmes, GovernanceSetup governance, RoleSetup roles, Wages wages, Cases cases) {
        this.programmes = programmes;
        this.governance = governance;
        this.roles = roles;
        this.wages = wages;
        this.cases = cases;
    }

    void found(Ground ground, Actor admin) {
        programmes.save(programme(ground), admin);
        governance.worksFor(ground.id(People.RASMUS), ID, Party.OTHER_MUNICIPALITY, admin);
        governance.worksFor(ground.id(People.JULIE), ID, Party.OTHER_UNIT, admin);
        // The one who sits in both steering groups.
        roles.grant(ground.id(People.STEN), ID, Role.STEERING_GROUP, admin);
        wages.announce(ID, admin);
        SortedMap<Integer, Fte> promised = new TreeMap<>(Map.of(
                2022, Fte.ZERO, 2023, Fte.of("1.5"), 2024, Fte.of("6.5"), 2025, Fte.of("6.5"), 2026, Fte.of("6.5")));
        promised.forEach((year, fte) -> programmes.addTarget(ID, year, null, fte, admin));
        int account = 1;
        for (Units unit : List.of(Units.CALLS, Units.LICENCES, Units.HALLS)) {
            programmes.addBudgetLine(ID, ground.id(unit), "6.45.55-" + account++, "Løn, " + unit.unitName, admin);
        }
        cases.recordForProgramme(ID, approvedCase(promised), admin);
    }

    private static Programme programme(Ground ground) {
        return new Programme(
                ID,
                Programmes.LEISURE.title,
                ground.id(Units.LEISURE),
                OrganisationModel.COOPERATIVE,
                Wages.PRICES,
                FIRST_REPORTED,
                LocalDate.of(2026, 12, 31),
                ground.id(People.SIGNE),
                new BigDecimal("0.10"),
                FollowUpFrom.GO_LIVE,
                2,
                4,
                Fte.of("3"));
    }

    private static EconomicCase approvedCase(SortedMap<Integer, Fte> promised) {
        CaseLine consultant = new CaseLine(
                CaseLine.Kind.IMPLEMENTATION,
                ControlArea.SERVICE,
                "Konsulent, 1 ÅV",
                new TreeMap<>(Map.of(2022, Money.of(643), 2023, Money.of(643), 2024, Money.of(643))));
        CaseLine development = CaseLine.development(
                ControlArea.SERVICE,
                "Egen andel af udviklingen",
                new TreeMap<>(Map.of(2022, Money.of(300), 2023, Money.of(900), 2024, Money.of(300))));
        return new EconomicCase(
                Wages.PRICES,
                List.of(
                        CaseLine.saving("Færre enkle henvendelser (6½ ÅV)", promised, Wages.BLENDED),
                        CaseLine.operationOf(List.of(development), 2026, "Andel af fælles drift"),
                        consultant,
                        development));
    }
}
