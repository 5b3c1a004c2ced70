package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.Contracts;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages from the contract to the harvest, with a browser and the engine behind them. */
@BrowserTest
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContractToHarvestPageTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);
    private static final String PASSWORD = "grøn cykel på havnen";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Engine engine;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Contracts contracts;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private void login(Visitor visitor, UUID person) {
        people.setPasswordHash(person, encoder.encode(PASSWORD), Actor.SYSTEM);
        visitor.page().context().clearCookies();
        visitor.open(url("/log-ind"), 1280);
        visitor.page().fill("#email", directory.person(person).email());
        visitor.page().fill("#adgangskode", PASSWORD);
        visitor.follow("form:has(#adgangskode) button[type=submit]");
    }

    private void openTask(Visitor visitor, UUID person, String key) {
        login(visitor, person);
        String task = jdbc.sql("select id from task where initiative_id = ? and definition_key = ?")
                .params(initiative, key)
                .query(String.class)
                .single();
        visitor.open(url("/opgaver/" + task), 1280);
        look(visitor, key);
    }

    private void look(Visitor visitor, String name) {
        visitor.screenshot("benefit-" + name);
        visitor.assertNoAxeViolations();
        visitor.page().setViewportSize(320, 900);
        visitor.screenshot("benefit-" + name + "-320");
        visitor.assertFits();
        visitor.page().setViewportSize(1280, 900);
    }

    private void send(Visitor visitor) {
        visitor.follow("main form:has(.form-group) button[type=submit].button-primary");
    }

    @Test
    void a_contract_is_drafted_and_signed(Visitor visitor) {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.atContract(cast);
            engine.start(BusinessProcess.INITIATIVE_LIFECYCLE, initiative);
        });
        openTask(visitor, cast.manager(), "draft-contract");
        visitor.page().fill("[name='promises[0].fte']", "0,6");
        visitor.page()
                .fill("[name=redeploymentPlan]", "Opgaverne fordeles i enheden, og en stilling slås ikke op igen");
        visitor.page().fill("[name=qualitativeGoals]", "Svar inden for 10 dage");
        send(visitor);

        openTask(visitor, cast.head(), "sign-unit-head");
        visitor.page().check("[name=choice][value=SIGN]");
        send(visitor);
        openTask(visitor, cast.manager(), "sign-programme-manager");
        visitor.page().check("[name=choice][value=SIGN]");
        send(visitor);

        assertThat(contracts.signed(initiative)).isTrue();
        visitor.open(url("/initiativer/" + initiative + "/kontrakt"), 1280);
        assertThat(visitor.page().textContent("main")).contains("Underskrevet", "Eva Enhedschef");
        look(visitor, "contract-panel");
        visitor.assertNoComplaints();
    }

    @Test
    void a_benefit_is_confirmed_by_link_planned_measured_again_and_harvested(Visitor visitor) {
        clock.set(T);
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.inFollowUp(cast, T);
        });
        clock.set(FIRST);
        transaction.executeWithoutResult(status -> engine.start(
                BusinessProcess.BENEFIT_FOLLOW_UP,
                calendar.openPeriod(initiative).orElseThrow()));
        openTask(visitor, cast.head(), "confirm-benefit");

        String link = mails.deliveredLink(cast.head());
        visitor.page().context().clearCookies();
        visitor.open(url(link), 1280);
        visitor.page().fill("[name=fte]", "1,6");
        send(visitor);
        look(visitor, "link-refused");
        assertThat(visitor.page().inputValue("[name=fte]")).isEqualTo("1,6");
        visitor.page().fill("[name=fte]", "0,5");
        visitor.page().check("[name=goals][value=PARTLY]");
        visitor.page().fill("[name=comment]", "Talt i robottens log");
        send(visitor);
        look(visitor, "link-thanks");
        assertThat(visitor.page().textContent("main")).contains("0,5 ÅV");
        visitor.open(url(link), 1280);
        look(visitor, "link-used");

        openTask(visitor, cast.head(), "action-plan");
        visitor.page().fill("[name=measures]", "Flere sager skal gennem robotten");
        send(visitor);
        openTask(visitor, cast.head(), "measure-again");
        visitor.page().fill("[name=fte]", "0,6");
        visitor.page().check("[name=goals][value=MET]");
        send(visitor);

        openTask(visitor, cast.controller(), "harvest");
        visitor.page().check("[name=choice][value=POST]");
        visitor.page().fill("[name=post]", "Stilling 4711");
        send(visitor);
        assertThat(followUps.rung(initiative)).isEqualTo(Rung.HARVESTED);
        assertThat(followUps.openPeriods(initiative)).isEmpty();
        visitor.open(url("/initiativer/" + initiative + "/gevinster"), 1280);
        look(visitor, "benefits-panel");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
