package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.mail.WrittenMails.Written;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ContractMailTests {

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
    private Withdrawing withdrawing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private WrittenMails mails;

    private Cast cast;
    private Actor manager;
    private UUID initiative;

    @BeforeEach
    void atItsContract() {
        cast = organisation.programme();
        manager = Actor.onTheWeb(cast.manager());
        initiative = played.atContract(cast);
    }

    private BenefitContract sent(String fte) {
        return drafting.send(initiative, Played.from(T, Fte.of(fte)), Played.TERMS, manager);
    }

    private List<Written> written(BenefitContract contract, String template) {
        return mails.of(contract.id()).stream()
                .filter(each -> each.template().equals(template))
                .toList();
    }

    @Test
    void owner_and_programme_manager_are_asked_each_with_a_link() {
        BenefitContract contract = sent("0.6");

        assertThat(written(contract, "contract-signature"))
                .allMatch(Written::asks)
                .extracting(Written::recipient)
                .containsExactly(cast.head(), cast.manager());
        assertThat(written(contract, "contract-signature").get(0)).satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Underskriv gevinstkontrakten: A-");
            assertThat(mail.plain())
                    .contains("Version 1 af gevinstkontrakten", "0,6 ÅV", "15. maj 2022", "Gevinstejer")
                    .doesNotContain("??", "i stedet for");
            assertThat(mail.html()).contains("Læs og underskriv").doesNotContain("??");
        });
    }

    @Test
    void the_chair_is_asked_about_a_large_contract() {
        assertThat(written(sent("2"), "contract-signature"))
                .extracting(Written::recipient)
                .containsExactly(cast.head(), cast.manager(), cast.chair());
    }

    @Test
    void who_acts_for_the_owner_gets_a_link_of_her_own_and_signs_for_her() {
        delegations.add(cast.head(), cast.director(), MutableClock.START, MutableClock.START.plusDays(9), Actor.SYSTEM);
        BenefitContract contract = sent("0.6");

        assertThat(written(contract, "contract-signature"))
                .extracting(Written::recipient)
                .contains(cast.director());
        signing.sign(contract.id(), Party.UNIT_HEAD, new Actor(cast.director(), null, Channel.LINK));
        assertThat(contracts.signatures(contract.id())).singleElement().satisfies(signature -> {
            assertThat(signature.personId()).isEqualTo(cast.director());
            assertThat(signature.onBehalfOf()).isEqualTo(cast.head());
            assertThat(signature.channel()).isEqualTo(Channel.LINK);
        });
    }

    @Test
    void one_owners_link_ends_with_her_own_signature_and_the_others_live_on_until_there_are_enough() {
        UUID third = organisation.person("Tina Tredje", cast.unit());
        BenefitContract contract = drafting.send(
                initiative,
                new Draft(Played.from(T, Fte.of("0.6")), Played.TERMS, List.of(cast.director(), third), 2),
                manager);
        assertThat(stillAsked(contract)).containsExactlyInAnyOrder(cast.head(), cast.director(), third, cast.manager());

        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(third));
        assertThat(stillAsked(contract)).containsExactlyInAnyOrder(cast.head(), cast.director(), cast.manager());
        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        assertThat(stillAsked(contract)).containsExactly(cast.manager());
    }

    private List<UUID> stillAsked(BenefitContract contract) {
        return written(contract, "contract-signature").stream()
                .filter(each -> each.state().equals("QUEUED"))
                .map(Written::recipient)
                .toList();
    }

    private List<String> states(BenefitContract contract) {
        return written(contract, "contract-signature").stream()
                .map(Written::state)
                .toList();
    }

    @Test
    void all_parties_are_told_when_it_is_signed() {
        BenefitContract contract = sent("0.6");
        signing.sign(contract.id(), Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        signing.sign(contract.id(), Party.PROGRAMME_MANAGER, manager);

        assertThat(written(contract, "contract-signed"))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.manager());
        assertThat(written(contract, "contract-signed").get(0).plain())
                .contains("/kontrakter/" + contract.id(), "/pdf")
                .doesNotContain("??");
    }

    @Test
    void an_amendment_says_what_it_is_instead_of() {
        UUID live = played.live(cast, T);
        BenefitContract amendment =
                drafting.amend(live, Draft.of(Played.from(T, Fte.of("0.9")), Played.TERMS), manager);

        assertThat(written(amendment, "contract-signature").get(0).plain())
                .contains("tillæg til gevinstkontrakten", "0,9 ÅV i stedet for 0,6 ÅV");
    }

    @Test
    void who_sends_it_back_or_withdraws_it_says_why_to_the_others() {
        BenefitContract contract = sent("0.6");
        signing.sendBack(contract.id(), Party.UNIT_HEAD, "Profilen er for høj", Actor.onTheWeb(cast.head()));
        assertThat(written(contract, "contract-sent-back")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.manager());
            assertThat(mail.plain()).contains("Eva Enhedschef har sendt version 1", "Profilen er for høj");
        });
        assertThat(states(contract)).containsOnly("WITHDRAWN");

        BenefitContract second = sent("0.5");
        withdrawing.withdraw(second.id(), "Forkert metode", manager);
        assertThat(written(second, "contract-withdrawn")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.head());
            assertThat(mail.html()).contains("Pia Programleder har trukket version 2", "Forkert metode");
        });
    }
}
