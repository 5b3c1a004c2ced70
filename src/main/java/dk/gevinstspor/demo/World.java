package dk.gevinstspor.demo;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programme of the investment proposal (seeds 000): organisation, rates, targets, budget lines and its own case. */
@Component
@Demonstration
class World {

    static final UUID PROGRAMME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final PriceLevel PRICES_OF_2021 = new PriceLevel(2021);
    private static final Money AC = Money.of(643);
    private static final Money HK = Money.of(505);
    private static final Money BLENDED = AC.plus(HK).times(new BigDecimal("0.5"));
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final Directory.FteRate BLENDED_RATE =
            new Directory.FteRate("Gennemsnit af AC og HK", BLENDED, PRICES_OF_2021, START);

    /** Made up: what the finance centre announced is not in the proposal. */
    private static final SortedMap<Integer, String> INDEX =
            new TreeMap<>(Map.of(2020, "98.3", 2021, "100", 2022, "102.1", 2023, "105.4", 2024, "109.2"));

    /** The first quarter that the steering group gets a report on (seeds 000, 1.8). */
    private static final LocalDate FIRST_REPORTED = LocalDate.of(2021, 7, 1);

    private final UnitSetup units;
    private final PersonSetup people;
    private final RoleSetup roles;
    private final ProgrammeSetup programmes;
    private final DelegationSetup delegations;
    private final Directory directory;
    private final Cases cases;
    private final Measures measures;

    World(
            UnitSetup units,
            PersonSetup people,
            RoleSetup roles,
            ProgrammeSetup programmes,
            DelegationSetup delegations,
            Directory directory,
            Cases cases,
            Measures measures) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.programmes = programmes;
        this.delegations = delegations;
        this.directory = directory;
        this.cases = cases;
        this.measures = measures;
    }

    boolean exists() {
        return !directory.programmes().isEmpty();
    }

    /** All at once or not at all. */
    @Transactional
    void create() {
        Map<Units, UUID> unitIds = new EnumMap<>(Units.class);
        for (Units unit : Units.values()) {
            UUID parent = unit.parent == null ? null : unitIds.get(unit.parent);
            unitIds.put(unit, units.add(parent, unit.kind, unit.unitName, Fte.of(unit.staffing), Actor.SYSTEM));
        }
        Map<People, UUID> ids = new EnumMap<>(People.class);
        for (People person : People.values()) {
            ids.put(
                    person,
                    people.add(
                            new PersonSetup.Details(
                                    person.fullName,
                                    person.email(),
                                    Locale.forLanguageTag("da"),
                                    unitIds.get(person.unit)),
                            Actor.SYSTEM));
        }
        Actor admin = Actor.onTheWeb(id(ids, People.ADA));
        appointHeads(unitIds, ids, admin);
        programmes.save(programme(id(unitIds, Units.AREA), id(ids, People.STINE)), admin);
        for (People person : People.values()) {
            person.roles.forEach(
                    role -> roles.grant(id(ids, person), role == Role.ADMIN ? null : PROGRAMME, role, admin));
        }
        money(unitIds, admin);
        delegations.add(
                id(ids, People.ELSE),
                id(ids, People.SVEND),
                LocalDate.of(2022, 7, 4),
                LocalDate.of(2022, 12, 31),
                admin);
    }

    private void appointHeads(Map<Units, UUID> unitIds, Map<People, UUID> ids, Actor admin) {
        units.appointHead(id(unitIds, Units.AREA), id(ids, People.DORTE), admin);
        for (People person : People.values()) {
            if (person.roles.contains(Role.UNIT_HEAD) && person.unit.kind == Unit.Kind.UNIT) {
                units.appointHead(id(unitIds, person.unit), id(ids, person), admin);
            }
        }
    }

    private static Programme programme(UUID administrationId, UUID chairId) {
        return new Programme(
                PROGRAMME,
                "Automatiseringsprogrammet i TMF",
                administrationId,
                OrganisationModel.TASK_FORCE,
                PRICES_OF_2021,
                FIRST_REPORTED,
                LocalDate.of(2026, 12, 31),
                chairId,
                new BigDecimal("0.10"),
                FollowUpFrom.GO_LIVE,
                4,
                4,
                Fte.of("3"));
    }

    private void money(Map<Units, UUID> unitIds, Actor admin) {
        programmes.addRate(PROGRAMME, new Directory.FteRate("AC", AC, PRICES_OF_2021, START), false, admin);
        programmes.addRate(PROGRAMME, new Directory.FteRate("HK", HK, PRICES_OF_2021, START), false, admin);
        programmes.addRate(PROGRAMME, BLENDED_RATE, true, admin);
        INDEX.forEach((year, value) ->
                measures.addIndex(PROGRAMME, year, new BigDecimal(value), "Demonstrationens egne tal", admin));
        SortedMap<Integer, Fte> promised = new TreeMap<>(Map.of(
                2021, Fte.ZERO,
                2022, Fte.of("1"),
                2023, Fte.of("2"),
                2024, Fte.of("3"),
                2025, Fte.of("5"),
                2026, Fte.of("5")));
        List<Units> departments = unitIds.keySet().stream()
                .filter(unit -> unit.kind == Unit.Kind.DEPARTMENT)
                .toList();
        promised.forEach((year, fte) -> {
            programmes.addTarget(PROGRAMME, year, null, fte, admin);
            // Each of the five departments answers for its part (seeds 000, 1.8); equal parts until agreed otherwise.
            Fte part = fte.times(new BigDecimal("0.2"));
            departments.forEach(unit -> programmes.addTarget(PROGRAMME, year, id(unitIds, unit), part, admin));
        });
        int account = 1;
        for (Units unit : List.of(Units.PERMITS, Units.ROADS, Units.HOUSING, Units.WASTE, Units.EVENTS, Units.ACCESS)) {
            programmes.addBudgetLine(
                    PROGRAMME, id(unitIds, unit), "6.45.51-" + account++, "Løn, " + unit.unitName, admin);
        }
        cases.recordForProgramme(PROGRAMME, approvedCase(promised), admin);
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
                PRICES_OF_2021,
                List.of(
                        CaseLine.saving("Effektiviseringspotentiale (5 ÅV)", promised, BLENDED_RATE),
                        CaseLine.operationOf(
                                List.of(development), 2026, "Drift og vedligehold af automatiseringsløsninger"),
                        consultants,
                        development));
    }

    private static SortedMap<Integer, Money> from2021(long... thousands) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        for (int i = 0; i < thousands.length; i++) {
            amounts.put(START.getYear() + i, Money.of(thousands[i]));
        }
        return amounts;
    }

    private static <K extends Enum<K>> UUID id(Map<K, UUID> ids, K key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("not there yet: " + key);
        }
        return id;
    }

    /** The one person of that name. */
    UUID idOf(People person) {
        return directory.people().stream()
                .filter(each -> each.email().equals(person.email()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID idOf(Units unit) {
        return directory.units().stream()
                .filter(each -> each.name().equals(unit.unitName))
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID budgetLineOf(Units unit) {
        UUID unitId = idOf(unit);
        return directory.budgetLines(PROGRAMME).stream()
                .filter(line -> line.unitId().equals(unitId))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
