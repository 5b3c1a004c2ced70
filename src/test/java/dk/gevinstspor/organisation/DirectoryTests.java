package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DirectoryTests {

    @Autowired
    Directory directory;

    @Autowired
    UnitSetup units;

    @Autowired
    Register register;

    @Autowired
    PersonSetup people;

    @Autowired
    RoleSetup roles;

    @Autowired
    ProgrammeSetup programmes;

    @Autowired
    DelegationSetup delegations;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_programme_is_read_back_as_it_was_written() {
        Programme programme = directory.programme(cast.programme());

        assertThat(programme.chairId()).isEqualTo(cast.chair());
        assertThat(programme.priceLevel()).isEqualTo(new PriceLevel(2021));
        assertThat(programme.largeContract()).isEqualTo(Fte.of("2"));
        assertThat(programme.tolerance()).isEqualByComparingTo("0.10");
        assertThat(directory.programmes()).contains(programme);
        assertThat(directory.reviewsNeeded(cast.programme())).containsExactly(Review.ARCHITECT);
    }

    @Test
    void a_unit_belongs_to_the_department_above_it() {
        assertThat(directory.departmentOf(cast.unit()).id()).isEqualTo(cast.department());
        assertThat(directory.departmentOf(cast.administration()).id()).isEqualTo(cast.administration());
        assertThat(jdbc.sql("select department_id from unit_department where unit_id = ?")
                        .param(cast.unit())
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.department());
    }

    @Test
    void units_are_listed_with_parents_before_children() {
        assertThat(directory.units())
                .extracting(Unit::id)
                .containsSubsequence(cast.administration(), cast.department(), cast.unit());
    }

    @Test
    void a_renamed_unit_keeps_its_old_name_for_the_days_before() {
        Unit unit = directory.unit(cast.unit());
        clock.set(LocalDate.of(2023, 1, 1));

        units.change(
                new Unit(unit.id(), unit.parentId(), unit.kind(), "Nyt navn", unit.headId(), unit.staffing()),
                register.lastChange(unit.id()),
                Actor.SYSTEM);

        assertThat(directory.unit(cast.unit()).name()).isEqualTo("Nyt navn");
        clock.set(LocalDate.of(2022, 12, 31));
        assertThat(directory.units())
                .filteredOn(was -> was.id().equals(cast.unit()))
                .extracting(Unit::name)
                .containsExactly("Enheden");
    }

    @Test
    void a_unit_cannot_be_moved_below_itself() {
        Unit department = directory.unit(cast.department());
        Unit moved = new Unit(
                department.id(),
                cast.unit(),
                department.kind(),
                department.name(),
                department.headId(),
                department.staffing());

        assertThat(units.change(moved, register.lastChange(moved.id()), Actor.SYSTEM))
                .isEqualTo(UnitSetup.Change.BELOW_ITSELF);
        assertThat(directory.departmentOf(cast.unit())).isEqualTo(department);
    }

    @Test
    void a_unit_that_somebody_else_has_changed_meanwhile_is_left_alone() {
        long seen = register.lastChange(cast.unit());
        units.appointHead(cast.unit(), cast.director(), Actor.SYSTEM);

        assertThatThrownBy(() -> units.change(directory.unit(cast.unit()), seen, Actor.SYSTEM))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_head_also_heads_what_is_below() {
        assertThat(directory.unitsHeadedBy(cast.director())).containsExactlyInAnyOrder(cast.department(), cast.unit());
        assertThat(directory.unitsHeadedBy(cast.head())).containsExactly(cast.unit());
        assertThat(directory.unitsHeadedBy(cast.consultant())).isEmpty();
    }

    @Test
    void the_superior_is_the_nearest_head_above_who_is_somebody_else() {
        assertThat(directory.superiorOf(cast.processOwner())).map(Person::id).contains(cast.head());
        assertThat(directory.superiorOf(cast.head())).map(Person::id).contains(cast.director());
        assertThat(directory.superiorOf(cast.outsider())).isEmpty();
    }

    @Test
    void a_disabled_head_is_passed_over_when_looking_for_the_superior() {
        people.disable(cast.head(), Actor.SYSTEM);

        assertThat(directory.superiorOf(cast.processOwner())).map(Person::id).contains(cast.director());
    }

    @Test
    void a_disabled_person_is_found_by_id_but_is_no_choice_any_more() {
        people.disable(cast.consultant(), Actor.SYSTEM);

        assertThat(directory.person(cast.consultant()).enabled()).isFalse();
        assertThat(directory.peopleIn(cast.programme(), Role.CONSULTANT)).isEmpty();
        assertThat(directory.people()).extracting(Person::id).doesNotContain(cast.consultant(), Actor.NOBODY);
        assertThat(directory.names(Set.of(cast.consultant(), UUID.randomUUID())))
                .isEqualTo(Map.of(cast.consultant(), "Karen Konsulent"));
    }

    @Test
    void two_people_never_share_an_address_whatever_its_case() {
        Person head = directory.person(cast.head());
        var same =
                new PersonSetup.Details("En anden", head.email().toUpperCase(head.language()), head.language(), null);

        assertThatThrownBy(() -> people.add(same, Actor.SYSTEM)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_change_to_what_somebody_else_has_changed_meanwhile_is_refused() {
        Person head = directory.person(cast.head());
        var details = new PersonSetup.Details("Eva Ny", head.email(), head.language(), head.unitId());
        people.change(cast.head(), 0, details, Actor.SYSTEM);

        assertThatThrownBy(() -> people.change(cast.head(), 0, details, Actor.SYSTEM))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_role_counts_from_grant_to_revocation_and_both_are_kept() {
        roles.grant(cast.outsider(), cast.programme(), Role.DELIVERY, Actor.SYSTEM);
        roles.grant(cast.outsider(), cast.programme(), Role.DELIVERY, Actor.SYSTEM);
        assertThat(directory.rolesOf(cast.outsider(), cast.programme())).containsExactly(Role.DELIVERY);

        assertThat(roles.revoke(cast.outsider(), cast.programme(), Role.DELIVERY, Actor.SYSTEM))
                .isEqualTo(RoleSetup.Revocation.DONE);

        assertThat(directory.rolesOf(cast.outsider(), cast.programme())).isEmpty();
        assertThat(jdbc.sql("select what from organisation_change where subject_id = ? order by id")
                        .param(cast.outsider())
                        .query(String.class)
                        .list())
                .containsExactly("person.added", "role.granted", "role.revoked");
    }

    @Test
    void an_administrator_of_everything_administrates_each_programme() {
        roles.grant(cast.outsider(), null, Role.ADMIN, Actor.SYSTEM);

        assertThat(directory.rolesOf(cast.outsider(), cast.programme())).containsExactly(Role.ADMIN);
    }

    @Test
    void the_last_administrator_can_be_neither_disabled_nor_relieved() {
        jdbc.sql("update role_grant set revoked_at = now(), revoked_by = person_id where role = 'ADMIN'"
                        + " and revoked_at is null")
                .update();
        organisation.appoint(cast.admin());

        assertThat(people.disable(cast.admin(), Actor.SYSTEM)).isEqualTo(PersonSetup.Disabling.LAST_ADMINISTRATOR);
        assertThat(roles.revoke(cast.admin(), null, Role.ADMIN, Actor.SYSTEM))
                .isEqualTo(RoleSetup.Revocation.LAST_ADMINISTRATOR);

        organisation.appoint(cast.outsider());
        assertThat(roles.revoke(cast.admin(), null, Role.ADMIN, Actor.SYSTEM)).isEqualTo(RoleSetup.Revocation.DONE);
    }

    @Test
    void the_newest_target_of_a_year_counts() {
        programmes.addTarget(cast.programme(), 2022, null, Fte.of("1"), Actor.SYSTEM);
        programmes.addTarget(cast.programme(), 2022, null, Fte.of("2"), Actor.SYSTEM);
        programmes.addTarget(cast.programme(), 2023, cast.department(), Fte.of("3.5"), Actor.SYSTEM);

        assertThat(directory.savingsTarget(cast.programme()))
                .containsExactly(Map.entry(2022, Fte.of("2")), Map.entry(2023, Fte.of("3.5")));
        assertThat(directory.savingsTargetByDepartment(cast.programme(), 2023))
                .containsExactly(Map.entry(cast.department(), Fte.of("3.5")));
    }

    @Test
    void the_rate_is_the_one_of_the_day_and_before_the_first_the_first() {
        rate("Gennemsnit 2023", 600, LocalDate.of(2023, 1, 1), true);
        rate("HK", 505, LocalDate.of(2023, 1, 1), false);

        assertThat(directory.rate(cast.programme(), LocalDate.of(2022, 12, 31)).amount())
                .isEqualTo(Money.of(574));
        assertThat(directory.rate(cast.programme(), LocalDate.of(2023, 1, 1)).amount())
                .isEqualTo(Money.of(600));
        assertThat(directory.rate(cast.programme(), LocalDate.of(2019, 1, 1)).amount())
                .isEqualTo(Money.of(574));
        assertThatThrownBy(() -> directory.rate(UUID.randomUUID(), LocalDate.of(2022, 1, 1)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void budget_lines_are_the_programmes_own() {
        UUID line = programmes.addBudgetLine(cast.programme(), cast.unit(), "6.51.01", "Kontorelev", Actor.SYSTEM);

        assertThat(directory.budgetLines(cast.programme()))
                .containsExactly(new BudgetLine(line, cast.programme(), cast.unit(), "6.51.01", "Kontorelev"));
    }

    @Test
    void a_revoked_delegation_counts_no_more() {
        LocalDate day = LocalDate.of(2022, 7, 1);
        UUID delegation = delegations.add(cast.head(), cast.consultant(), day, day.plusDays(20), Actor.SYSTEM);
        assertThat(directory.principalsOf(cast.consultant(), day)).containsExactly(cast.head());
        assertThat(directory.delegatesOf(cast.head(), day))
                .extracting(Person::id)
                .containsExactly(cast.consultant());

        assertThat(delegations.revoke(delegation, cast.director(), Actor.SYSTEM))
                .isFalse();
        assertThat(delegations.revoke(delegation, cast.head(), Actor.SYSTEM)).isTrue();

        assertThat(directory.principalsOf(cast.consultant(), day)).isEmpty();
    }

    @Test
    void rates_and_targets_are_never_rewritten() {
        assertThatThrownBy(() -> jdbc.sql("update fte_rate set amount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private void rate(String name, long amount, LocalDate from, boolean valuesSavings) {
        programmes.addRate(
                cast.programme(),
                new FteRate(name, Money.of(amount), new PriceLevel(2021), from),
                valuesSavings,
                Actor.SYSTEM);
    }
}
