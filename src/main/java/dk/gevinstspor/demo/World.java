package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The municipality of the demonstration: its units and people, and the programmes of its administrations. */
@Component
@Demonstration
class World {

    private final UnitSetup units;
    private final PersonSetup people;
    private final RoleSetup roles;
    private final TechnicalProgramme technical;
    private final LeisureProgramme leisure;
    private final Directory directory;

    World(
            UnitSetup units,
            PersonSetup people,
            RoleSetup roles,
            TechnicalProgramme technical,
            LeisureProgramme leisure,
            Directory directory) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.technical = technical;
        this.leisure = leisure;
        this.directory = directory;
    }

    boolean exists() {
        return !directory.programmes().isEmpty();
    }

    /** Whether it is the world of another version: its history cannot be taken up by this one's story. */
    boolean isOfAnotherVersion() {
        return exists()
                && !directory.programmes().stream()
                        .map(programme -> programme.id())
                        .collect(Collectors.toSet())
                        .containsAll(Stream.of(Programmes.values())
                                .map(programme -> programme.id)
                                .toList());
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
        Ground ground = new Ground(unitIds, ids);
        Actor admin = Actor.onTheWeb(ground.id(People.ADA));
        appointHeads(ground, admin);
        technical.found(ground, admin);
        leisure.found(ground, admin);
        for (People person : People.values()) {
            person.roles.forEach(role -> roles.grant(
                    ground.id(person), person.keepsTheInstallation() ? null : person.programme().id, role, admin));
        }
    }

    private void appointHeads(Ground ground, Actor admin) {
        units.appointHead(ground.id(Units.AREA), ground.id(People.DORTE), admin);
        for (People person : People.values()) {
            if (person.roles.contains(Role.UNIT_HEAD) && person.unit.kind == Unit.Kind.UNIT) {
                units.appointHead(ground.id(person.unit), ground.id(person), admin);
            }
        }
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
        return directory.budgetLines(Programmes.of(unit.administration()).id).stream()
                .filter(line -> line.unitId().equals(unitId))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
