package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation as the other modules ask it. Reads only. */
public interface Directory {

    /** @throws java.util.NoSuchElementException when there is no such person */
    Person person(UUID id);

    Optional<Person> findPerson(UUID id);

    /** Names of many people in one statement, for lists; unknown ids are left out. */
    Map<UUID, String> names(Set<UUID> people);

    /** Enabled people who hold the role in the programme, by name. */
    List<Person> peopleIn(UUID programmeId, Role role);

    /** Those of them who work for the party, or for none in particular; all of them for null. */
    List<Person> peopleIn(UUID programmeId, Role role, @Nullable Party party);

    /** What any of these people may do, and whom they do it for, in one statement. */
    Set<HeldRole> heldBy(Set<UUID> people);

    /** @param party whom the holder works for; null for none in particular */
    record HeldRole(UUID programmeId, Role role, @Nullable Party party) {

        /** Whether a task of that role, meant for that party's people, is open to the holder. */
        public boolean takes(UUID programme, Role asked, @Nullable Party meant) {
            return programmeId.equals(programme) && role == asked && (meant == null || party == null || party == meant);
        }
    }

    /** Enabled people, by name: the choices of a form. */
    List<Person> people();

    Set<Role> rolesOf(UUID personId, UUID programmeId);

    /** What any of these people may be, by programme, in one statement. */
    Map<UUID, Set<Role>> rolesByProgramme(Set<UUID> people);

    /** Head of the nearest unit above that is not the person herself: whom an unanswered follow-up escalates to. */
    Optional<Person> superiorOf(UUID personId);

    /** Whom this person acts for as delegate (stedfortræder) on that day, both days of the period included. */
    Set<UUID> principalsOf(UUID delegateId, LocalDate day);

    /** Who acts for this person on that day. */
    List<Person> delegatesOf(UUID principalId, LocalDate day);

    /** @throws java.util.NoSuchElementException when there is no such unit */
    Unit unit(UUID id);

    /** All units of today, parents before children, then by name. */
    List<Unit> units();

    /** The department (afdeling) that the unit belongs to, or the unit itself when it is above one. */
    Unit departmentOf(UUID unitId);

    /** Units that the person heads, and all below them. */
    Set<UUID> unitsHeadedBy(UUID personId);

    Programme programme(UUID id);

    List<Programme> programmes();

    /** Those of the administration that the unit lies in; where there is but one programme, that one. */
    List<Programme> programmesFor(UUID unitId);

    Set<Programme.Review> reviewsNeeded(UUID programmeId);

    /** The savings target (måltal) in ÅV by year, accumulated. */
    default SortedMap<Integer, Fte> savingsTarget(UUID programmeId) {
        return savingsTarget(programmeId, KnownAt.EVER);
    }

    /** As it was set before that moment. */
    SortedMap<Integer, Fte> savingsTarget(UUID programmeId, Instant known);

    /** The target of one year split by department. */
    default Map<UUID, Fte> savingsTargetByDepartment(UUID programmeId, int year) {
        return savingsTargetByDepartment(programmeId, year, KnownAt.EVER);
    }

    /** As it was split before that moment. */
    Map<UUID, Fte> savingsTargetByDepartment(UUID programmeId, int year, Instant known);

    /** The posts and budget lines that a harvest can name, by account. */
    List<BudgetLine> budgetLines(UUID programmeId);

    /** The rate (sats) that saved ÅV are valued at on that day. */
    FteRate rate(UUID programmeId, LocalDate day);

    /** The same for many days at once, by day. */
    Map<LocalDate, FteRate> rates(UUID programmeId, Collection<LocalDate> days);

    /**
     * A dated rate of one ÅV.
     *
     * @param amount t.kr. a year of the price level
     */
    record FteRate(String name, Money amount, PriceLevel priceLevel, LocalDate validFrom) {}
}
