package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DelegationTests {

    private static final LocalDate START = LocalDate.of(2022, 2, 1);

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    DelegationSetup delegations;

    @Autowired
    TestOrganisation organisation;

    private UUID principal;
    private UUID delegate;

    @BeforeEach
    void twoPeople() {
        principal = organisation.person("Eva Enhedschef", null);
        delegate = organisation.person("Stine Stedfortræder", null);
    }

    @RepeatedTest(20)
    void the_delegate_acts_on_exactly_the_days_of_the_period(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate from = START.plusDays(random.nextInt(10));
        DelegationPeriod period = new DelegationPeriod(from, from.plusDays(random.nextInt(10)));
        delegations.add(principal, delegate, period.fromDay(), period.untilDay(), Actor.SYSTEM);

        START.minusDays(2).datesUntil(START.plusDays(24)).forEach(day -> {
            assertThat(directory.principalsOf(delegate, day).contains(principal))
                    .as("on %s of %s", day, period)
                    .isEqualTo(period.covers(day));
            assertThat(directory.delegatesOf(principal, day)).hasSize(period.covers(day) ? 1 : 0);
        });
    }

    @Test
    void a_delegates_delegate_does_not_act_for_the_principal() {
        UUID third = organisation.person("Tredje Person", null);
        delegations.add(principal, delegate, START, START, Actor.SYSTEM);
        delegations.add(delegate, third, START, START, Actor.SYSTEM);

        assertThat(directory.principalsOf(third, START)).containsExactly(delegate);
    }

    @Test
    void the_register_shows_what_is_to_come_and_not_what_is_over() {
        delegations.add(principal, delegate, LocalDate.of(2021, 12, 1), LocalDate.of(2022, 1, 2), Actor.SYSTEM);
        UUID coming = delegations.add(principal, delegate, START, START.plusDays(7), Actor.SYSTEM);

        assertThat(register.delegationsOf(principal)).extracting(Delegation::id).containsExactly(coming);
    }

    @Test
    void the_same_delegate_is_not_needed_twice_on_a_day() {
        delegations.add(principal, delegate, START, START.plusDays(7), Actor.SYSTEM);

        assertThat(delegations.overlaps(
                        principal, delegate, new DelegationPeriod(START.plusDays(7), START.plusDays(9))))
                .isTrue();
        assertThat(delegations.overlaps(
                        principal, delegate, new DelegationPeriod(START.plusDays(8), START.plusDays(9))))
                .isFalse();
        assertThat(delegations.overlaps(delegate, principal, new DelegationPeriod(START, START)))
                .isFalse();
    }
}
