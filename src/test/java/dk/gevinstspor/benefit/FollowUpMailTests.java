package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.Draft;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class FollowUpMailTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Asking asking;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private Confirming confirming;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID period;

    @BeforeEach
    void asked() {
        clock.set(T);
        cast = organisation.programme();
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(FIRST);
        period = calendar.openPeriod(initiative).orElseThrow();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private void answer(String fte, Actor actor) {
        confirming.confirm(period, new Answer(Fte.of(fte), GoalsMet.MET, null, List.of()), actor);
    }

    private List<Written> written(String template) {
        return mails.of(period).stream()
                .filter(each -> each.template().equals(template))
                .toList();
    }

    @Test
    void the_owner_is_asked_with_the_contracts_figure_and_one_link() {
        asking.askForConfirmation(period);

        assertThat(written("confirmation-request")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.head());
            assertThat(mail.asks()).isTrue();
            assertThat(mail.subject()).startsWith("Bekræft gevinsten: A-").endsWith("Partshøring");
            assertThat(mail.plain())
                    .contains("15. august 2022", "Aftalt i kontrakten: 0,6 ÅV", "Senest bekræftet: –", "/svar/");
            assertThat(mail.html()).contains("0,6 ÅV", "Antal sager").containsOnlyOnce("Aftalt i kontrakten");
        });
    }

    @Test
    void who_acts_for_her_gets_a_link_of_her_own() {
        delegations.add(cast.head(), cast.director(), FIRST.minusDays(1), FIRST.plusDays(1), Actor.SYSTEM);
        asking.askForConfirmation(period);

        assertThat(written("confirmation-request"))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.director());

        answer("0.6", new Actor(cast.director(), null, Channel.LINK));
        assertThat(written("confirmation-receipt"))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.director());
    }

    @Test
    void where_several_own_the_benefit_all_are_asked_and_any_of_them_answers_for_all() {
        BenefitContract amended = drafting.amend(
                followUps.get(period).initiativeId(),
                new Draft(Played.from(T, Played.PROMISED), Played.TERMS, List.of(cast.processOwner()), 1),
                Actor.onTheWeb(cast.manager()));
        signing.sign(amended.id(), Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));
        signing.sign(amended.id(), Party.PROGRAMME_MANAGER, Actor.onTheWeb(cast.manager()));

        asking.askForConfirmation(period);
        assertThat(written("confirmation-request"))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.processOwner());

        answer("0.6", new Actor(cast.processOwner(), null, Channel.LINK));
        assertThat(written("confirmation-request")).extracting(Written::state).containsOnly("WITHDRAWN");
    }

    @Test
    void the_receipt_says_what_it_is_worth_a_year() {
        answer("0.6", Actor.onTheWeb(cast.head()));

        assertThat(written("confirmation-receipt")).singleElement().satisfies(mail -> {
            assertThat(mail.asks()).isTrue();
            assertThat(mail.plain())
                    .contains("3. kvartal 2022", "0,6 ÅV", "344,4 t.kr.", "574 t.kr.", "2021 p/l", "Eva Enhedschef")
                    .contains("ret det med knappen", "Ret svaret:", "/svar/");
            assertThat(mail.html()).contains("344,4 t.kr.");
        });
    }

    @Test
    void without_an_answer_she_is_reminded_and_her_superior_is_told() {
        asking.remind(period);
        asking.escalate(period);

        assertThat(written("confirmation-reminder")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.head());
            assertThat(mail.asks()).isTrue();
            assertThat(mail.plain()).contains("Vi spurgte den 15. august 2022");
        });
        assertThat(written("confirmation-escalation")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.director());
            assertThat(mail.asks()).isFalse();
            assertThat(mail.plain()).contains("Eva Enhedschef blev den 15. august 2022");
        });
    }

    @Test
    void once_she_has_answered_nobody_is_asked_or_told_any_more() {
        asking.askForConfirmation(period);
        answer("0.6", Actor.onTheWeb(cast.head()));
        asking.askForConfirmation(period);
        asking.remind(period);
        asking.escalate(period);

        assertThat(mails.of(period))
                .extracting(Written::template)
                .containsExactlyInAnyOrder("confirmation-request", "confirmation-receipt");
        assertThat(written("confirmation-request")).extracting(Written::state).containsExactly("WITHDRAWN");
    }

    @Test
    void with_the_action_plan_she_is_asked_to_measure_again() {
        answer("0.5", Actor.onTheWeb(cast.head()));
        confirming.plan(
                period, "Oplær flere", cast.processOwner(), LocalDate.of(2022, 10, 1), Actor.onTheWeb(cast.head()));

        assertThat(written("confirmation-again")).singleElement().satisfies(mail -> {
            assertThat(mail.asks()).isTrue();
            assertThat(mail.plain())
                    .contains("senest den 1. oktober 2022", "Senest bekræftet, pr. 15. august 2022: 0,5 ÅV");
        });
    }
}
