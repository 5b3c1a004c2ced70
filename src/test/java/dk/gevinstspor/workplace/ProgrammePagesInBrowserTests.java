package dk.gevinstspor.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Portfolio, forecast and process as a programme manager looks at them: drawn, listed, in both languages, wide and narrow. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class})
class ProgrammePagesInBrowserTests {

    private static final String PASSWORD = "en ganske lang adgangskode";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private Played played;

    @Test
    void the_programmes_pages_are_drawn_and_each_figure_leads_to_its_list(Visitor visitor) {
        Cast cast = organisation.programme();
        played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
        played.atContract(cast);
        logIn(visitor, cast.manager());
        String programme = "program=" + cast.programme();

        for (String language : new String[] {"da", "en"}) {
            open(visitor, "/portefoelje?" + programme + "&sprog=" + language);
            assertThat(drawn(visitor)).hasCount(3);
            looksRight(visitor, "portfolio-" + language);
            open(visitor, "/prognose?" + programme + "&sprog=" + language);
            assertThat(drawn(visitor)).hasCount(2);
            looksRight(visitor, "forecast-" + language);
            open(visitor, "/proces?" + programme + "&sprog=" + language);
            assertThat(visitor.page().locator("figure.diagram[data-drawn=true]"))
                    .hasCount(1);
            looksRight(visitor, "process-" + language);
        }

        open(visitor, "/portefoelje?" + programme + "&kvartal=2022-Q2&sprog=da");
        visitor.page().locator("#maaltal tbody td a[href*=CONTRACTED]").click();
        assertThat(visitor.page().locator("main tfoot")).containsText("0,6");
        looksRight(visitor, "portfolio-list");

        open(visitor, "/proces?" + programme);
        assertThat(visitor.page().locator(".bjs-powered-by")).isVisible();
        assertThat(visitor.page().locator("[data-step=receive-idea]")).hasCount(1);
        visitor.page().locator(".diagram a.heat-count").first().click();
        assertThat(visitor.page().locator("main tbody th a[href^='/initiativer/']"))
                .hasCount(2);
        looksRight(visitor, "process-list");
        visitor.assertNoComplaints();
    }

    private static Locator drawn(Visitor visitor) {
        return visitor.page().locator("figure.chart[data-drawn=true] svg");
    }

    private void open(Visitor visitor, String path) {
        visitor.open("http://localhost:" + port + path, 1280);
    }

    private void logIn(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        open(visitor, "/log-ind");
        visitor.page().fill("#email", directory.person(person).email());
        visitor.page().fill("#adgangskode", PASSWORD);
        visitor.page().click("main form button[type=submit]");
        visitor.page().waitForSelector("header .log-off");
    }

    private static void looksRight(Visitor visitor, String name) {
        for (int width : new int[] {320, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.screenshot(name + "-" + width);
            visitor.assertFits();
            visitor.assertNoAxeViolations();
        }
    }
}
