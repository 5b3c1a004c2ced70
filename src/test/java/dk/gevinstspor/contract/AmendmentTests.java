package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@RecordApplicationEvents
@Transactional
class AmendmentTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final Instant SIGNED_FIRST = Instant.parse("2022-01-03T08:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2022-09-10T08:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Delivery delivery;

    @Autowired
    private ContractPage page;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private Cast cast;
    private Actor manager;
    private Actor head;

    @BeforeEach
    void cast() {
        cast = organisation.programme();
        manager = Actor.onTheWeb(cast.manager());
        head = Actor.onTheWeb(cast.head());
    }

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    private BenefitContract amended(UUID initiative, String fte) {
        return drafting.amend(
                initiative, Draft.of(Played.from(LocalDate.of(2022, 10, 1), Fte.of(fte)), Played.TERMS), manager);
    }

    private void signedByBoth(BenefitContract contract) {
        signing.sign(contract.id(), Party.UNIT_HEAD, head);
        signing.sign(contract.id(), Party.PROGRAMME_MANAGER, manager);
    }

    @Test
    void the_old_version_stays_in_force_until_everybody_has_signed_the_new() {
        UUID initiative = played.live(cast, T);
        UUID first = contracts.inForce(initiative).orElseThrow().id();

        BenefitContract second = amended(initiative, "0.9");
        signing.sign(second.id(), Party.UNIT_HEAD, head);
        assertThat(contracts.inForce(initiative)).map(BenefitContract::id).contains(first);
        assertThat(initiatives.get(initiative).signedContractId()).isEqualTo(first);

        signing.sign(second.id(), Party.PROGRAMME_MANAGER, manager);
        assertThat(contracts.inForce(initiative)).map(BenefitContract::id).contains(second.id());
        assertThat(contracts.get(first).state()).isEqualTo(State.REPLACED);
        assertThat(initiatives.get(initiative).signedContractId()).isEqualTo(second.id());
        assertThat(events.stream(ContractEvent.Sent.class).filter(ContractEvent.Sent::amendment))
                .hasSize(1);
    }

    @Test
    void what_was_promised_follows_the_version_in_force_on_each_day() {
        UUID initiative = played.live(cast, T);
        clock.set(SEPTEMBER);
        signedByBoth(amended(initiative, "0.9"));

        assertThat(contracts.promisedOn(initiative, LocalDate.of(2022, 8, 15))).contains(Played.PROMISED);
        assertThat(contracts.promisedOn(initiative, LocalDate.of(2022, 11, 15))).contains(Fte.of("0.9"));
        assertThat(promisedForNovember(initiative, SEPTEMBER.minusSeconds(1))).contains(Played.PROMISED);
        assertThat(promisedForNovember(initiative, SIGNED_FIRST.minusSeconds(1)))
                .isEmpty();
    }

    private Optional<Fte> promisedForNovember(UUID initiative, Instant known) {
        return jdbc
                .sql("select promised_on(?, '2022-11-15', ?) as fte")
                .params(initiative, Timestamp.from(known))
                .query(BigDecimal.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Fte::new)
                .findFirst();
    }

    @Test
    void only_one_version_at_a_time_is_out_for_signature() {
        UUID initiative = played.live(cast, T);
        amended(initiative, "0.9");

        assertThat(drafting.mayAmend(initiatives.get(initiative))).isFalse();
        assertThatThrownBy(() -> amended(initiative, "1.0")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void before_gate_2_there_is_nothing_to_amend() {
        UUID initiative = played.atContract(cast);

        assertThat(drafting.mayAmend(initiatives.get(initiative))).isFalse();
        assertThatThrownBy(() -> amended(initiative, "0.9")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void an_amendment_sent_back_or_withdrawn_leaves_the_old_version_in_force() {
        UUID initiative = played.live(cast, T);
        UUID first = contracts.inForce(initiative).orElseThrow().id();

        signing.sendBack(amended(initiative, "0.9").id(), Party.UNIT_HEAD, "For højt", head);
        withdrawing.withdraw(amended(initiative, "0.8").id(), "Fortrudt", manager);

        assertThat(contracts.inForce(initiative)).map(BenefitContract::id).contains(first);
        assertThat(contracts.versions(initiative))
                .extracting(BenefitContract::state)
                .containsExactly(State.WITHDRAWN, State.SENT_BACK, State.SIGNED);
    }

    @Test
    void a_contract_withdrawn_before_it_is_signed_is_signed_by_nobody() {
        UUID initiative = played.atContract(cast);
        BenefitContract contract = drafting.send(initiative, Played.from(T, Fte.of("0.6")), Played.TERMS, manager);

        withdrawing.withdraw(contract.id(), "Forkert metode", manager);

        assertThat(signing.objection(contract.id(), Party.UNIT_HEAD, head))
                .contains(Signing.Objection.NOT_OUT_FOR_SIGNATURE);
        assertThat(contracts.current(initiative)).isEmpty();
        assertThat(events.stream(ContractEvent.Withdrawn.class)).hasSize(1);
        assertThat(drafting.send(initiative, Played.from(T, Fte.of("0.6")), Played.TERMS, manager)
                        .versionNumber())
                .isEqualTo(2);
    }

    @Test
    void without_the_withdrawn_contract_the_initiative_cannot_go_live_until_a_new_version_is_signed() {
        UUID initiative = played.readyForGoLive(cast, Played.from(T, Fte.of("0.6")));
        withdrawing.withdraw(contracts.inForce(initiative).orElseThrow().id(), "Enheden nedlægges", manager);
        assertThat(contracts.promisedOn(initiative, T)).isEmpty();

        assertThat(initiatives.get(initiative).signedContractId()).isNull();
        clock.set(Instant.parse("2022-05-15T08:00:00Z"));
        assertThatThrownBy(() -> delivery.goLive(initiative, T, null, manager)).isInstanceOf(IllegalTransition.class);

        signedByBoth(amended(initiative, "0.5"));
        delivery.goLive(initiative, T, null, manager);
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.HYPERCARE);
    }

    @Test
    void what_is_live_is_amended_and_not_withdrawn() {
        UUID initiative = played.live(cast, T);
        BenefitContract contract = contracts.inForce(initiative).orElseThrow();

        assertThat(withdrawing.mayWithdraw(contract)).isFalse();
        assertThatThrownBy(() -> withdrawing.withdraw(contract.id(), "Fortrudt", manager))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_stopped_initiative_is_not_amended_any_more() {
        UUID initiative = played.live(cast, T);
        BenefitContract second = amended(initiative, "0.9");

        interventions.stop(initiative, "Ingen tid", manager);

        assertThat(contracts.get(second.id()).state()).isEqualTo(State.VOID);
        assertThat(contracts.inForce(initiative)).isPresent();
        assertThat(drafting.mayAmend(initiatives.get(initiative))).isFalse();
    }

    @Test
    void the_differences_name_what_the_new_version_says_otherwise() {
        UUID initiative = played.live(cast, T);
        BenefitContract second = drafting.amend(
                initiative,
                new Draft(
                        Played.from(T, Fte.of("0.9")),
                        new BenefitContract.Terms(
                                Played.TERMS.method(), null, null, "Én går på pension", Played.TERMS.conditions()),
                        List.of(cast.director()),
                        1),
                manager);

        assertThat(page.of(second).get("changes"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(ContractChange.class))
                .extracting(ContractChange::part)
                .containsExactly(
                        ContractChange.Part.PROMISE,
                        ContractChange.Part.OWNERS,
                        ContractChange.Part.QUORUM,
                        ContractChange.Part.GOALS,
                        ContractChange.Part.REDEPLOYMENT);
    }

    @Test
    void so_many_of_several_owners_sign_as_the_quorum_says() {
        UUID initiative = played.atContract(cast);
        UUID third = organisation.person("Tina Tredje", cast.unit());
        BenefitContract contract = drafting.send(
                initiative,
                new Draft(Played.from(T, Fte.of("0.6")), Played.TERMS, List.of(cast.director(), third), 2),
                manager);
        signing.sign(contract.id(), Party.PROGRAMME_MANAGER, manager);
        assertThat(contracts.nextOwner(contract.id())).isEqualTo(cast.head());

        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(third));
        assertThat(contracts.signed(initiative)).isFalse();
        assertThat(contracts.needsSignature(contract.id(), Party.UNIT_HEAD)).isTrue();
        assertThat(signing.objection(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(third)))
                .contains(Signing.Objection.SIGNED_ALREADY);

        signing.sign(contract.id(), Party.UNIT_HEAD, head);
        assertThat(contracts.signed(initiative)).isTrue();
        assertThat(contracts.ownersInForce(initiative)).containsExactly(cast.head(), cast.director(), third);
    }

    @Test
    void a_quorum_that_the_owners_cannot_reach_is_refused() {
        assertThatThrownBy(() -> new Draft(Played.from(T, Fte.of("0.6")), Played.TERMS, List.of(UUID.randomUUID()), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
