package dk.gevinstspor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.record.Verification;
import dk.gevinstspor.security.LoginHints;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Mailbox;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.Site;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A benefit from go-live to permanent, answered by mail: the answers are mails that come in where every answer does. */
@BrowserTest
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(BenefitStoryTests.Everybody.class)
class BenefitStoryTests {

    /** Everybody stands on the login page, as in the demonstration. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Everybody {

        @Bean
        LoginHints everybody(Directory directory) {
            return () -> directory.people().stream()
                    .map(person -> new LoginHints.Hint(person.id(), person.name(), null, "Enheden", null))
                    .toList();
        }
    }

    private static final LocalDate GO_LIVE = LocalDate.of(2022, 5, 15);
    private static final BenefitProfile PROFILE = new BenefitProfile(
            List.of(new Promise(GO_LIVE, Fte.of("0.6")), new Promise(LocalDate.of(2023, 1, 1), Fte.of("1"))));
    private static final String TITLE = "Partshøring";
    private static final String OWNER = "Eva Enhedschef";
    private static final String MANAGER = "Pia Programleder";
    private static final String CONTROLLER = "Carl Controller";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private TasksByHand tasks;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Verification verification;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;
    private UUID initiative;
    private Site site;
    private Mailbox mailbox;

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void a_benefit_is_answered_by_mail_doubted_harvested_and_permanent(Visitor visitor) {
        site = new Site(visitor, port);
        mailbox = new Mailbox(site);
        isLive();

        theFirstAnswerComesByMail();
        aControllerHarvests("0,6", "4711 sagsbehandler");
        theSecondFollowsTheMeasurementsAndIsCorrectedByTheReceiptsLink();
        theThirdIsRedUntilItIsMeasuredAgain();
        theFourthIsDisputedAndUpheld();
        aControllerHarvests("0,4", "4712 sagsbehandler");
        theSteeringGroupCallsItPermanent();

        assertThat(verification.verify().breaks()).isEmpty();
        site.assertNoComplaints();
    }

    private void isLive() {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.readyForGoLive(cast, PROFILE);
            engine.start(BusinessProcess.INITIATIVE_LIFECYCLE, initiative);
        });
        itIs(GO_LIVE);
        done("ready-for-go-live", cast.processOwner(), Map.of("instructed", "true", "fallback", "true"));
        done("go-live", cast.manager(), Map.of("goLiveOn", "15.05.2022"));
        itIs(LocalDate.of(2022, 6, 14));
        done(
                "hypercare",
                cast.consultant(),
                Map.of("logs", "true", "tests", "true", "audit", "true", "changeRequests", "true", "stable", "true"));
        done("accept-operation", cast.delivery(), Map.of("accepted", "true"));
    }

    private void theFirstAnswerComesByMail() {
        itIs(LocalDate.of(2022, 8, 14));
        site.open("/postkasse?modtager=" + OWNER);
        assertThat(site.page().locator("main")).not().containsText("Bekræft gevinsten");
        itIs(LocalDate.of(2022, 8, 15));
        reply("Bekræft gevinsten", "0,6");

        openMail(OWNER, "Kvittering for din bekræftelse");
        assertThat(site.page().locator("pre"))
                .containsText(Pattern.compile("Bekræftet: 0,6 ÅV[\\s\\S]*344,4 t\\.kr\\.[\\s\\S]*/svar/"));
        site.as(MANAGER);
        assertThat(quarter("3. kvartal 2022")).containsText("0,6 ÅV");
        assertThat(quarter("3. kvartal 2022")).containsText("344,4 t.kr.");
        site.follow(quarter("3. kvartal 2022").getByRole(AriaRole.LINK).first());
        assertThat(site.page().locator("main")).containsText(OWNER);
        assertThat(site.page().locator("main")).containsText("ved at svare på mailen");
        site.screenshot("benefit-trail");
    }

    private void theSecondFollowsTheMeasurementsAndIsCorrectedByTheReceiptsLink() {
        itIs(LocalDate.of(2022, 11, 15));
        measured();
        site.as(OWNER);
        site.task("Bekræft gevinsten", TITLE);
        assertThat(site.page().locator("main")).containsText("27.010 om året × 1,6 min.");
        site.screenshot("benefit-suggested");
        site.form()
                .type("fte", "0,7")
                .answer("goals", "Opfyldt")
                .refused("comment", "hvorfor")
                .type("comment", "Vi har også sparet ture til arkivet.")
                .send();
        openMail(OWNER, "Kvittering for din bekræftelse");
        String link = mailbox.link("/svar/");
        site.open(link);
        site.form()
                .type("fte", "0,6")
                .type("comment", "")
                .refused("comment", "Skriv, hvorfor svaret rettes")
                .type("comment", "Turene til arkivet var talt med to gange.");
        site.screenshot("benefit-correction");
        site.form().press();
        assertThat(site.page().locator("h1")).hasText("Tak, dit svar er registreret");
        assertThat(site.page().locator("main")).containsText("0,6 ÅV");
        site.open(link);
        assertThat(site.page().locator("h1")).hasText("Allerede registreret");
        site.as(MANAGER);
        assertThat(quarter("4. kvartal 2022")).containsText("0,6 ÅV");
        assertThat(site.page().locator("#benefits")).containsText("Rettelse");
    }

    /** By a process owner: a file with a mistake, then the right one. */
    private void measured() {
        site.as("Per Procesejer");
        site.initiative(TITLE);
        site.tab("Gevinster");
        site.follow(site.link("Målinger"));
        Locator upload = site.page().locator("form[enctype] button");
        site.form()
                .attach(
                        "file",
                        "robot.csv",
                        "Sager;Fra;Til;Antal;Minutter\nGravetilladelse;16.08.2022;14.11.2022;x;2,4\n");
        site.follow(upload);
        assertThat(site.page().locator(".alert-error")).containsText("x er ikke et tal");
        site.screenshot("benefit-import-errors");
        site.form()
                .attach(
                        "file",
                        "robot.csv",
                        "Sager;Fra;Til;Antal;Minutter\nGravetilladelser;16.08.2022;14.11.2022;6734;2,4\n");
        site.follow(upload);
        assertThat(site.page().locator(".flash .alert-success")).containsText("1 måling er hentet.");
        site.screenshot("benefit-measurements");
    }

    private void theThirdIsRedUntilItIsMeasuredAgain() {
        itIs(LocalDate.of(2023, 2, 15));
        reply("Bekræft gevinsten", "0,5 – to nye kolleger skal læres op");
        site.as(MANAGER);
        assertThat(quarter("1. kvartal 2023")).containsText("Rød");
        site.screenshot("benefit-red");
        site.as(OWNER);
        site.task("Læg handlingsplan", TITLE);
        assertThat(site.page().locator("main")).containsText("Bekræftet: 0,5 ÅV. Aftalt: 1 ÅV.");
        site.form()
                .type("measures", "De nye kolleger læres op i robottens kø.")
                .type("deadline", "31.03.2023")
                .send();
        itIs(LocalDate.of(2023, 3, 31));
        reply("Mål gevinsten igen", "1,0");
        site.as(MANAGER);
        assertThat(quarter("1. kvartal 2023")).not().containsText("Rød");
        assertThat(quarter("1. kvartal 2023")).containsText("Målt igen");
    }

    private void theFourthIsDisputedAndUpheld() {
        itIs(LocalDate.of(2023, 5, 15));
        reply("Bekræft gevinsten", "JA");
        site.as(MANAGER);
        site.follow(quarter("2. kvartal 2023").getByRole(AriaRole.LINK).first());
        site.follow(site.link("Gør indsigelse"));
        site.form()
                .refused("reason", "Skriv en begrundelse")
                .type("reason", "Der er kommet færre sager i år.")
                .send();
        assertThat(quarter("2. kvartal 2023")).containsText("Bestridt");
        site.screenshot("benefit-disputed");

        openMail(OWNER, "Indsigelse mod din bekræftelse");
        site.screenshot("benefit-dispute-mail");
        site.open(mailbox.link("/svar/"));
        site.form()
                .answer("choice", "Jeg fastholder tallet")
                .refused("reason", "Skriv en begrundelse")
                .type("reason", "Færre sager, men ingen af dem koster tid mere.");
        site.form().press();
        assertThat(site.page().locator("h1")).hasText("Tak, dit svar er registreret");

        site.as(MANAGER);
        site.task("Afgør indsigelsen", TITLE);
        assertThat(site.page().locator("main")).containsText("ingen af dem koster tid mere");
        site.form().answer("choice", "Jeg godtager gevinstejerens tal").send();
        openMail(OWNER, "Indsigelsen er afgjort");
        assertThat(site.page().locator("pre")).containsText("1 ÅV");
    }

    private void aControllerHarvests(String fte, String post) {
        site.as(CONTROLLER);
        site.task("Høst gevinsten", TITLE)
                .answer("choice", "Nedlægger eller reducerer en stilling")
                .type("fte", fte)
                .type("post", post)
                .send();
    }

    private void theSteeringGroupCallsItPermanent() {
        site.as("Signe Styregruppe");
        site.task("Vurdér gevinsten", TITLE)
                .answer("choice", "Gevinsten er varig")
                .type("reason", "Bekræftet i fire kvartaler, og begge stillinger er nedlagt.")
                .send();
        site.initiative(TITLE);
        assertThat(site.page().locator(".lead .badge")).hasText("Varig");
        site.tab("Gevinster");
        assertThat(site.page().locator("#benefits")).containsText("Trin på høsttrappen: Varig");
        site.screenshot("benefit-permanent");
        site.resize(320);
        site.open("/initiativer/" + initiative + "/gevinster");
    }

    private Locator quarter(String name) {
        site.open("/initiativer/" + initiative + "/gevinster");
        return site.page().locator("#benefits tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void openMail(String receiver, String subject) {
        delivery.deliverAll();
        site.logOut();
        mailbox.open(receiver, subject, TITLE);
    }

    /** Answers the newest mail of that subject, as the owner. */
    private void reply(String subject, String text) {
        openMail(OWNER, subject);
        site.screenshot("benefit-mail");
        site.page().fill("[name=text]", text);
        site.follow(site.button("Send svaret"));
        assertThat(site.page().locator(".flash .alert-success")).containsText("læst og registreret");
    }

    private void done(String task, UUID person, Map<String, String> typed) {
        tasks.perform(cast.programme(), initiative, task, person, typed);
    }

    /** An hour after the morning's timers. */
    private void itIs(LocalDate day) {
        clock.set(Zone.morningOf(day));
        engineClock.sync();
        engineClock.runDue(clock.instant());
        delivery.deliverAll();
        clock.set(day);
        engineClock.sync();
    }
}
