package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.UntilSaved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JdbcDirectory implements Directory {

    private final PersonReads people;
    private final UnitReads units;
    private final ProgrammeReads programmes;
    private final GovernanceSetup governance;

    JdbcDirectory(PersonReads people, UnitReads units, ProgrammeReads programmes, GovernanceSetup governance) {
        this.people = people;
        this.units = units;
        this.programmes = programmes;
        this.governance = governance;
    }

    @Override
    public Person person(UUID id) {
        return people.find(id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    @Override
    public Optional<Person> findPerson(UUID id) {
        return people.find(id);
    }

    @Override
    public Map<UUID, String> names(Set<UUID> ids) {
        return people.names(ids);
    }

    @Override
    public List<Person> peopleIn(UUID programmeId, Role role) {
        return people.holding(role, programmeId);
    }

    @Override
    public List<Person> peopleIn(UUID programmeId, Role role, @Nullable Party party) {
        List<Person> holders = people.holding(role, programmeId);
        if (party == null) {
            return holders;
        }
        Map<UUID, Party> worksFor = governance.worksFor(programmeId);
        return holders.stream()
                .filter(person -> worksFor.getOrDefault(person.id(), party) == party)
                .toList();
    }

    @Override
    public Set<HeldRole> heldBy(Set<UUID> ids) {
        return ReadOnce.of(List.of("held", ids), () -> people.held(ids));
    }

    @Override
    public List<Person> people() {
        return people.enabled();
    }

    @Override
    public Set<Role> rolesOf(UUID personId, UUID programmeId) {
        return ReadOnce.of(
                List.of("roles", personId, programmeId),
                () -> RoleGrants.remembered(personId)
                        .computeIfAbsent(programmeId, programme -> people.roles(personId, programme)));
    }

    @Override
    public Map<UUID, Set<Role>> rolesByProgramme(Set<UUID> ids) {
        return people.rolesByProgramme(ids);
    }

    @Override
    public Optional<Person> superiorOf(UUID personId) {
        UnitTree tree = tree();
        UUID unitId = person(personId).unitId();
        if (unitId == null) {
            return Optional.empty();
        }
        return tree.fromHereUp(unitId)
                .map(Unit::headId)
                .filter(Objects::nonNull)
                .filter(head -> !head.equals(personId))
                .flatMap(head -> people.find(head).stream())
                .filter(Person::enabled)
                .findFirst();
    }

    @Override
    public Set<UUID> principalsOf(UUID delegateId, LocalDate day) {
        return ReadOnce.of(List.of("principals", delegateId, day), () -> people.principals(delegateId, day));
    }

    @Override
    public List<Person> delegatesOf(UUID principalId, LocalDate day) {
        return people.delegates(principalId, day);
    }

    @Override
    public Unit unit(UUID id) {
        return units.unit(id);
    }

    @Override
    public List<Unit> units() {
        return tree().inOrder();
    }

    @Override
    public Unit departmentOf(UUID unitId) {
        return tree().departmentOf(unitId);
    }

    @Override
    public Set<UUID> unitsHeadedBy(UUID personId) {
        return tree().headedBy(personId);
    }

    private UnitTree tree() {
        return ReadOnce.of("units of today", units::tree);
    }

    @Override
    public Programme programme(UUID id) {
        return ReadOnce.of(
                List.of("programme", id), () -> UntilSaved.of(ProgrammeReads.now(id), () -> programmes.programme(id)));
    }

    @Override
    public List<Programme> programmes() {
        return programmes.programmes();
    }

    @Override
    public List<Programme> programmesFor(UUID unitId) {
        List<Programme> all = programmes.programmes();
        if (all.size() == 1) {
            return all;
        }
        Set<UUID> above = tree().fromHereUp(unitId).map(Unit::id).collect(Collectors.toSet());
        return all.stream()
                .filter(programme -> above.contains(programme.administrationId()))
                .toList();
    }

    @Override
    public Set<Programme.Review> reviewsNeeded(UUID programmeId) {
        return governance.of(programmeId).reviews();
    }

    @Override
    public SortedMap<Integer, Fte> savingsTarget(UUID programmeId, Instant known) {
        return programmes.targets(programmeId, known);
    }

    @Override
    public Map<UUID, Fte> savingsTargetByDepartment(UUID programmeId, int year, Instant known) {
        return programmes.targetsByDepartment(programmeId, year, known);
    }

    @Override
    public List<BudgetLine> budgetLines(UUID programmeId) {
        return programmes.budgetLines(programmeId);
    }

    @Override
    public Map<LocalDate, FteRate> rates(UUID programmeId, Collection<LocalDate> days) {
        return programmes.rates(programmeId, days);
    }

    @Override
    public FteRate rate(UUID programmeId, LocalDate day) {
        return programmes.rate(programmeId, day);
    }
}
