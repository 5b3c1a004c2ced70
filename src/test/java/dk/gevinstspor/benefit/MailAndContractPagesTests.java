package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page of a contract and of mail in and out, in both languages, wide and narrow. */
@BrowserTest
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "gevinstspor.inbound.address=svar@gevinst.example",
            "gevinstspor.inbound.authserv-id=mx.gevinst.example"
        })
class MailAndContractPagesTests {

    private static final String PASSWORD = "grøn cykel på havnen";
    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Engine engine;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;

    @BeforeEach
    void aProgramme() {
        clock.set(T);
        cast = transaction.execute(status -> organisation.programme());
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_contract_out_for_signature_can_be_read_signed_and_withdrawn_by_everybody(Visitor visitor) {
        UUID initiative = transaction.execute(status -> played.atContract(cast));
        BenefitContract contract = transaction.execute(status ->
                drafting.send(initiative, Played.from(T, Fte.of("0.6")), Played.TERMS, Actor.onTheWeb(cast.manager())));
        String link = mails.deliveredLink(cast.head());
        look(visitor, link);
        visitor.follow("main form button[type=submit]");
        visitor.page().waitForSelector(".error-summary");
        fits(visitor);

        login(visitor, cast.manager());
        look(visitor, "/kontrakter/" + contract.id());
        look(visitor, "/kontrakter/" + contract.id() + "/underskriv");
        look(visitor, "/kontrakter/" + contract.id() + "/traek-tilbage");

        visitor.page().context().clearCookies();
        visitor.open(url(link), 1280);
        visitor.page().check("[name=choice][value=SIGN]");
        visitor.follow("main form button[type=submit]");
        assertThat(visitor.page().textContent("h1")).contains("Tak");
        look(visitor, link);
        assertThat(visitor.page().textContent("h1")).contains("Allerede registreret");
        visitor.assertNoComplaints();
    }

    @Test
    void a_mail_is_answered_with_nonsense_then_with_a_figure(Visitor visitor) {
        UUID initiative = transaction.execute(status -> played.inFollowUp(cast, T));
        clock.set(T.plusMonths(3));
        transaction.executeWithoutResult(status -> engine.start(
                BusinessProcess.BENEFIT_FOLLOW_UP,
                calendar.openPeriod(initiative).orElseThrow()));
        mails.deliveredLink(cast.head());
        login(visitor, cast.manager());
        look(visitor, "/initiativer/" + initiative + "/tillaeg");
        look(visitor, "/organisation/mig/mail");

        openNewestMail(visitor);
        look(visitor, path(visitor));
        assertThat(answer(visitor, "Tak, vi ser på det")).contains("venligt spørgsmål");
        mails.deliveredLink(cast.head());
        openNewestMail(visitor);
        assertThat(visitor.page().textContent("pre")).contains("Vi fandt ikke et antal årsværk");
        assertThat(answer(visitor, "0,5 – ferie i juli")).contains("registreret");

        login(visitor, organisation.appoint(cast.admin()));
        for (String page : new String[] {"/drift/mail", "/drift/mail/ind", "/drift/optegnelse"}) {
            look(visitor, page);
        }
        visitor.open(url("/drift/mail/ind?sprog=da"), 1280);
        assertThat(visitor.page().textContent("main")).contains("Intet tal i begyndelsen");
        visitor.open(url("/drift/optegnelse"), 1280);
        visitor.follow("main tbody a[href*='/drift/optegnelse/']");
        fits(visitor);
        visitor.assertNoComplaints();
    }

    private void openNewestMail(Visitor visitor) {
        visitor.open(url("/postkasse?modtager=" + directory.person(cast.head()).email()), 1280);
        visitor.follow("main tbody th a");
        visitor.page().waitForSelector("pre");
    }

    private static String answer(Visitor visitor, String text) {
        visitor.page().fill("#text", text);
        visitor.follow("main form button[type=submit]");
        visitor.page().waitForSelector(".flash");
        return visitor.page().textContent(".flash");
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("http://[^/]+", "");
    }

    /** In English first, so that what comes after is in Danish again. */
    private void look(Visitor visitor, String path) {
        for (String language : new String[] {"en", "da"}) {
            visitor.open(url(path + "?sprog=" + language), 1280);
            assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(language);
            assertThat(visitor.page().textContent("main")).as(path).doesNotContain("??");
            fits(visitor);
        }
    }

    private static void fits(Visitor visitor) {
        // A frame that runs no scripts never answers axe.
        visitor.page().evaluate("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        for (int width : new int[] {1280, 320}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertFits();
            visitor.assertNoAxeViolations();
        }
    }

    private void login(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        visitor.page().context().clearCookies();
        visitor.open(url("/log-ind"), 1280);
        visitor.page().fill("#email", directory.person(person).email());
        visitor.page().fill("#adgangskode", PASSWORD);
        visitor.follow("form:has(#adgangskode) button[type=submit]");
        visitor.page().waitForSelector("header .log-off");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
