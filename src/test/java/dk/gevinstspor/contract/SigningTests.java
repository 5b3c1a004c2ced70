package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.contract.Signing.Objection;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
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
class SigningTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Interventions interventions;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void atItsContract() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
    }

    private BenefitContract sent(String fte) {
        return drafting.send(initiative, Played.from(T, Fte.of(fte)), Played.TERMS, Actor.onTheWeb(cast.manager()));
    }

    @Test
    void with_both_signatures_the_contract_is_in_force() {
        UUID contract = sent("0.6").id();

        signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        assertThat(contracts.signed(initiative)).isFalse();
        assertThat(contracts.needsSignature(contract, Party.UNIT_HEAD)).isFalse();
        assertThat(contracts.needsSignature(contract, Party.PROGRAMME_MANAGER)).isTrue();

        signing.sign(contract, Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.manager()));
        assertThat(contracts.get(contract).state()).isEqualTo(State.SIGNED);
        assertThat(initiatives.get(initiative).signedContractId()).isEqualTo(contract);
        assertThat(events.stream(ContractEvent.Signed.class)).hasSize(1);
    }

    @Test
    void the_steering_group_signs_large_contracts_only() {
        assertThat(contracts.needsSignature(sent("1.9999").id(), Party.STEERING_GROUP))
                .isFalse();

        initiative = played.atContract(cast);
        UUID large = sent("2").id();
        assertThat(contracts.needsSignature(large, Party.STEERING_GROUP)).isTrue();
        assertThat(contracts.chair(large)).isEqualTo(cast.chair());
        signing.sign(large, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        signing.sign(large, Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.manager()));
        assertThat(contracts.signed(initiative)).isFalse();
        signing.sign(large, Party.STEERING_GROUP, Actor.onTheWeb(cast.chair()));
        assertThat(contracts.signed(initiative)).isTrue();
    }

    @Test
    void nobody_signs_for_another_party() {
        UUID contract = sent("0.6").id();

        assertThat(signing.objection(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.manager())))
                .contains(Objection.NOT_THE_PARTY);
        assertThat(signing.objection(contract, Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.head())))
                .contains(Objection.NOT_THE_PARTY);
        assertThatThrownBy(() -> signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.outsider())))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_delegate_signs_for_the_unit_head_and_both_are_recorded() {
        UUID contract = sent("0.6").id();

        signing.sign(contract, Party.UNIT_HEAD, new Actor(cast.director(), cast.head(), Channel.WEB));

        assertThat(contracts.signatures(contract)).singleElement().satisfies(signature -> {
            assertThat(signature.personId()).isEqualTo(cast.director());
            assertThat(signature.onBehalfOf()).isEqualTo(cast.head());
        });
    }

    @Test
    void one_person_gives_one_signature_only() {
        roles.grant(cast.head(), cast.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        UUID contract = sent("0.6").id();
        signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));

        assertThat(signing.objection(contract, Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.head())))
                .contains(Objection.SAME_PERSON);
    }

    @Test
    void a_party_signs_once() {
        UUID contract = sent("0.6").id();
        signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));

        assertThat(signing.objection(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head())))
                .contains(Objection.SIGNED_ALREADY);
    }

    @Test
    void sent_back_the_programme_drafts_a_new_version() {
        UUID first = sent("0.6").id();
        signing.sendBack(first, Party.UNIT_HEAD, "For højt ", Actor.onTheWeb(cast.head()));

        assertThat(contracts.sent(initiative)).isFalse();
        assertThat(events.stream(ContractEvent.SentBack.class))
                .containsExactly(new ContractEvent.SentBack(first, initiative, "For højt"));
        assertThat(signing.objection(first, Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.manager())))
                .contains(Objection.NOT_OUT_FOR_SIGNATURE);
        assertThat(sent("0.5").versionNumber()).isEqualTo(2);
    }

    @Test
    void two_versions_are_never_out_at_once() {
        sent("0.6");

        assertThatThrownBy(() -> sent("0.5")).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void reopened_before_gate_2_the_contract_is_void() {
        UUID contract = sent("0.6").id();
        interventions.stop(initiative, "Ingen tid", Actor.onTheWeb(cast.manager()));
        interventions.reopen(initiative, Stage.DISCOVERY, "Ny afdækning", Actor.onTheWeb(cast.manager()));

        assertThat(contracts.get(contract).state()).isEqualTo(State.VOID);
        assertThat(contracts.current(initiative)).isEmpty();
    }

    @Test
    void reopened_at_its_contract_it_stands() {
        UUID contract = sent("0.6").id();
        interventions.stop(initiative, "Ingen tid", Actor.onTheWeb(cast.manager()));
        interventions.reopen(initiative, Stage.CONTRACT, "Videre", Actor.onTheWeb(cast.manager()));

        assertThat(contracts.current(initiative)).map(BenefitContract::id).contains(contract);
    }

    @Test
    void a_signature_stands_for_exactly_what_the_contract_says() {
        BenefitContract contract = sent("0.6");
        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        String signed = contracts.signatures(contract.id()).get(0).contentHash();

        assertThat(SignedContent.hash(contract, Draft.of(contracts.profile(contract.id()), Played.TERMS), null))
                .isEqualTo(signed);
        assertThat(SignedContent.hash(contract, Draft.of(Played.from(T, Fte.of("0.61")), Played.TERMS), null))
                .isNotEqualTo(signed);
    }

    @Test
    void the_database_keeps_what_a_contract_says() {
        UUID contract = sent("0.6").id();

        assertThatThrownBy(() -> jdbc.sql("update benefit_contract set owner_id = ? where id = ?")
                        .params(cast.manager(), contract)
                        .update())
                .hasMessageContaining("draft a new version");
    }
}
