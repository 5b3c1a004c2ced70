package dk.gevinstspor.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.initiative.FteInterval;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Screening;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Keyboard;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody of a programme at work with her keyboard alone; the engine stands where the initiative does. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class})
abstract class WithoutMouse {

    private static final String PASSWORD = "en ganske lang adgangskode";
    static final LocalDate GO_LIVE = LocalDate.of(2022, 5, 15);
    static final LocalDate FIRST_FOLLOW_UP = LocalDate.of(2022, 8, 15);

    @LocalServerPort
    private int port;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    Played played;

    @Autowired
    private Intake intake;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    Cast cast;
    UUID initiative;
    Page page;
    Keyboard keyboard;

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    UUID received(Cast programme) {
        Actor manager = Actor.onTheWeb(programme.manager());
        Initiative.Idea idea = new Initiative.Idea(
                "Partshøring", "Breve sendes i hånden", programme.unit(), programme.manager(), clock.instant());
        UUID id = intake.submit(UUID.randomUUID(), programme.programme(), idea, manager);
        intake.receive(id, true, null, manager);
        return id;
    }

    UUID screened(Cast programme) {
        UUID id = received(programme);
        intake.screen(
                id,
                new Intake.Screened(
                        Screening.Technology.RPA,
                        Screening.Complexity.LOW,
                        new FteInterval(Fte.of("0.4"), Fte.of("0.8")),
                        Money.of(150),
                        6_000,
                        false,
                        programme.processOwner(),
                        programme.head(),
                        GO_LIVE),
                Actor.onTheWeb(programme.consultant()));
        return id;
    }

    void isFollowedUp() {
        clock.set(GO_LIVE);
        starts(programme -> played.inFollowUp(programme, GO_LIVE));
        clock.set(FIRST_FOLLOW_UP);
        engineClock.sync();
        transaction.executeWithoutResult(status -> engine.start(
                BusinessProcess.BENEFIT_FOLLOW_UP,
                calendar.openPeriod(initiative).orElseThrow()));
    }

    void starts(Function<Cast, UUID> how) {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = how.apply(cast);
            engine.start(BusinessProcess.INITIATIVE_LIFECYCLE, initiative);
        });
    }

    /** She logs in and is on the start page. */
    void comes(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        page = visitor.page();
        keyboard = new Keyboard(visitor);
        keyboard.logIn(site(), directory.person(person).email(), PASSWORD);
        assertThat(page.locator("main.start h1")).isVisible();
    }

    void tab(String name) {
        page.navigate(site() + "/initiativer/" + initiative + "/" + name);
    }

    String site() {
        return "http://localhost:" + port;
    }
}
