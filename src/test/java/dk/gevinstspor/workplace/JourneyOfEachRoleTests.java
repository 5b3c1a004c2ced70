package dk.gevinstspor.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role comes for, from the login to the answer, without touching a mouse. */
class JourneyOfEachRoleTests extends WithoutMouse {

    private static final BenefitProfile PROFILE = Played.from(GO_LIVE, Played.PROMISED);
    private static final String NEXT = ".next a.button";
    private static final String SUBMIT = "form.paper button.button-primary";

    @Autowired
    private RoleSetup roles;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private Delivery delivery;

    @Autowired
    private TasksByHand tasks;

    @Test
    void a_unit_head_confirms_her_benefit(Visitor visitor) {
        isFollowedUp();
        comes(visitor, cast.head());
        assertThat(page.locator(".next h2")).hasText("Bekræft gevinsten");
        assertThat(page.locator(".pulse")).hasCount(0);
        keyboard.enter(NEXT).enter(SUBMIT);
        assertThat(page.locator(".error-summary")).isFocused();
        keyboard.unfold(".error-summary a");
        assertThat(page.locator("#fte")).isFocused();
        page.keyboard().type("0,6");
        keyboard.choose("[name=goals]").enter(SUBMIT);

        assertThat(page.locator(".flash [role=status]")).isVisible();
        tab("gevinster");
        assertThat(page.locator("#benefits tbody tr").first()).containsText("0,6 ÅV");
        visitor.assertNoComplaints();
    }

    @Test
    void a_delegate_confirms_for_the_head_and_both_are_named(Visitor visitor) {
        isFollowedUp();
        delegations.add(
                cast.head(),
                cast.director(),
                FIRST_FOLLOW_UP,
                FIRST_FOLLOW_UP.plusDays(7),
                Actor.onTheWeb(cast.head()));
        comes(visitor, cast.director());
        assertThat(page.locator(".next")).containsText("Eva Enhedschef");
        keyboard.enter(NEXT).type("#fte", "0,6").choose("[name=goals]").enter(SUBMIT);
        tab("gevinster");
        keyboard.enter("#benefits tbody a[href*='/bekraeftelser/']");
        assertThat(page.locator("main")).containsText("Dorte Direktør på vegne af Eva Enhedschef");
        visitor.assertNoComplaints();
    }

    @Test
    void a_programme_manager_finds_one_in_the_pipeline_and_parks_it(Visitor visitor) {
        starts(played::atContract);
        comes(visitor, cast.manager());
        assertThat(page.locator(".pulse-steps")).hasText("Gevinstkontrakt 1");
        assertThat(page.locator(".pulse")).containsText("Ingen opgaver har overskredet fristen");
        keyboard.enter("nav.nav a[href='/initiativer']")
                .unfold(".filter summary")
                .tabTo("#trin");
        page.keyboard().type("Gevinstk");
        keyboard.enter(".filter form[method=get] button[type=submit]");
        keyboard.enter("main tbody th a").enter(".head-actions a[href$='/styr']");
        keyboard.choose("[name=choice]").type("#parkedUntil", "01.04.2022").type("#reason", "Fagsystemet skiftes.");
        keyboard.enter(SUBMIT);
        assertThat(page.locator(".flash [role=status]")).containsText("parkeret");
        assertThat(page.locator(".initiative-head")).containsText("Parkeret");
        visitor.assertNoComplaints();
    }

    @Test
    void a_consultant_screens_an_idea(Visitor visitor) {
        starts(this::received);
        comes(visitor, cast.consultant());
        keyboard.enter(NEXT).tabTo("#technology");
        page.keyboard().type("RPA");
        keyboard.tabTo("#complexity");
        page.keyboard().type("Lav");
        keyboard.type("#fteLow", "0,4").type("#fteHigh", "0,8").type("#developmentCost", "150");
        keyboard.type("#volumePerYear", "6000").tabTo("#processOwnerId");
        page.keyboard().type("Per");
        keyboard.type("#plannedGoLive", "15.05.2022").enter(SUBMIT);
        assertThat(page.locator(".flash [role=status]")).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void the_chair_prioritises_by_the_recommendation(Visitor visitor) {
        starts(this::screened);
        comes(visitor, cast.chair());
        keyboard.enter(NEXT);
        assertThat(page.locator(".alert-info")).containsText("Beslutningstabellen anbefaler");
        keyboard.choose("[name=choice]").enter(SUBMIT);
        assertThat(page.locator(".flash [role=status]")).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void a_member_of_the_steering_group_reads_and_is_told_what_is_not_hers(Visitor visitor) {
        starts(played::atContract);
        UUID member = organisation.person("Mette Medlem", cast.administration());
        roles.grant(member, cast.programme(), Role.STEERING_GROUP, Actor.SYSTEM);
        comes(visitor, member);
        keyboard.enter("nav.nav a[href='/portefoelje']").enter("nav.nav a[href='/initiativer']");
        keyboard.enter("main tbody th a").unfold(".more summary");
        assertThat(page.locator(".more ul")).containsText("det gør programlederen");

        page.navigate(site() + "/drift");
        assertThat(page.locator("h1")).hasText("Det har du ikke adgang til");
        assertThat(page.locator("nav.nav a[href='/initiativer']")).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void a_process_owner_says_that_it_is_ready(Visitor visitor) {
        starts(programme -> played.readyForGoLive(programme, PROFILE));
        comes(visitor, cast.processOwner());
        keyboard.enter(NEXT).choose("#instructed").choose("#fallback").enter(SUBMIT);
        assertThat(page.locator(".flash [role=status]")).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void delivery_takes_over_the_operation(Visitor visitor) {
        clock.set(GO_LIVE);
        starts(programme -> {
            UUID live = played.live(programme, GO_LIVE);
            delivery.endHypercare(live, null, Actor.onTheWeb(programme.consultant()));
            return live;
        });
        comes(visitor, cast.delivery());
        keyboard.enter(NEXT).choose("[name=accepted]").enter(SUBMIT);
        assertThat(page.locator(".flash [role=status]")).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void a_controller_harvests_what_was_confirmed(Visitor visitor) {
        isFollowedUp();
        tasks.perform(
                cast.programme(), initiative, "confirm-benefit", cast.head(), Map.of("fte", "0,6", "goals", "MET"));
        comes(visitor, cast.controller());
        keyboard.enter(NEXT)
                .choose("[name=choice]")
                .type("#fte", "0,6")
                .type("#post", "Stilling 4711")
                .enter(SUBMIT);
        tab("gevinster");
        assertThat(page.locator("#benefits")).containsText("Trin på høsttrappen: Høstet");
        visitor.assertNoComplaints();
    }

    @Test
    void an_administrator_gives_somebody_a_role(Visitor visitor) {
        cast = organisation.programme();
        comes(visitor, cast.admin());
        keyboard.enter("nav.nav a[href='/organisation']");
        keyboard.enter("main a[href='/organisation/personer/" + cast.outsider() + "']");
        keyboard.enter("form[action$='/roller/CONTROLLER/giv'] button");
        assertThat(page.locator(".flash [role=status]")).isVisible();
        assertThat(page.locator("form[action$='/roller/CONTROLLER/fjern']")).hasCount(1);
        visitor.assertNoComplaints();
    }
}
