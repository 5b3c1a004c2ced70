package dk.gevinstspor.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The real pages with real content, as somebody with a browser finds them, wide and narrow. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class})
class PagesInBrowserTests {

    private static final List<String> TABS = List.of(
            "",
            "/forloeb",
            "/oekonomi",
            "/forslaget",
            "/kontrakt",
            "/gevinster",
            "/risici",
            "/dokumenter",
            "/beslutninger",
            "/bemaerkninger",
            "/historik");
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

    /** One programme for all: an idea goes to the first there is. */
    private static Cast cast;

    @BeforeEach
    void somebodyInEveryRole() {
        if (cast == null) {
            cast = organisation.programme();
            organisation.appoint(cast.admin());
        }
    }

    @Test
    void an_idea_is_handed_in_and_received(Visitor visitor) {
        logIn(visitor, cast.manager());
        visitor.page().navigate(url("/initiativer/ny"));
        visitor.follow("main button[type=submit]");
        visitor.page().waitForSelector(".error-summary");
        looksRight(visitor, "idea-refused");
        visitor.page().fill("#title", "Partshøring ved gravetilladelser");
        visitor.page().fill("#description", "Breve skrives i hånden, 27.000 om året.");
        visitor.page().selectOption("#unitId", cast.unit().toString());
        visitor.follow("main button[type=submit]");
        visitor.page().waitForSelector(".flash .alert-success");
        looksRight(visitor, "idea-handed-in");

        visitor.page().navigate(url("/opgaver"));
        looksRight(visitor, "inbox");
        visitor.follow("tr:has-text('gravetilladelser') th a");
        looksRight(visitor, "task-receive-idea");
        visitor.page().getByRole(AriaRole.RADIO).first().check();
        visitor.follow("form.paper button[type=submit]");
        visitor.page().waitForSelector(".flash .alert-success");

        visitor.assertNoComplaints();
    }

    @Test
    void an_initiative_in_follow_up_shows_all_its_sections(Visitor visitor) {
        UUID initiative = played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
        logIn(visitor, cast.manager());

        for (String tab : TABS) {
            visitor.page().navigate(url("/initiativer/" + initiative + tab));
            looksRight(visitor, "initiative" + tab.replace('/', '-'));
        }
        for (String path :
                new String[] {"/initiativer", "/rapporter", "/rapporter/succeskriterier", "/portefoelje/regnskab"}) {
            visitor.page().navigate(url(path));
            looksRight(visitor, "page" + path.replace('/', '-'));
        }
        visitor.assertNoComplaints();
    }

    @Test
    void operations_are_shown_to_the_administrator(Visitor visitor) {
        logIn(visitor, cast.admin());

        visitor.page().navigate(url("/drift"));
        looksRight(visitor, "operations");
        visitor.page().navigate(url("/drift/mail"));
        looksRight(visitor, "operations-mail");

        assertThat(visitor.page().locator("header [aria-current=page]").first().textContent())
                .isNotBlank();
        visitor.assertNoComplaints();
    }

    @Test
    void the_programmes_pages_are_drawn_and_each_figure_leads_to_its_list(Visitor visitor) {
        Cast other = organisation.programme();
        played.inFollowUp(other, LocalDate.of(2022, 5, 15));
        played.atContract(other);
        logIn(visitor, other.manager());
        String programme = "program=" + other.programme();

        for (String language : new String[] {"da", "en"}) {
            open(visitor, "/portefoelje?" + programme + "&sprog=" + language);
            PlaywrightAssertions.assertThat(drawn(visitor)).hasCount(3);
            looksRight(visitor, "portfolio-" + language);
            open(visitor, "/prognose?" + programme + "&sprog=" + language);
            PlaywrightAssertions.assertThat(drawn(visitor)).hasCount(2);
            looksRight(visitor, "forecast-" + language);
            open(visitor, "/proces?" + programme + "&sprog=" + language);
            PlaywrightAssertions.assertThat(visitor.page().locator("figure.diagram[data-drawn=true]"))
                    .hasCount(1);
            looksRight(visitor, "process-" + language);
        }

        open(visitor, "/portefoelje?" + programme + "&kvartal=2022-Q2&sprog=da");
        visitor.follow(visitor.page().locator("#maaltal tbody td a[href*=CONTRACTED]"));
        PlaywrightAssertions.assertThat(visitor.page().locator("main tfoot")).containsText("0,6");
        looksRight(visitor, "portfolio-list");

        open(visitor, "/proces?" + programme);
        PlaywrightAssertions.assertThat(visitor.page().locator(".bjs-powered-by"))
                .isVisible();
        PlaywrightAssertions.assertThat(visitor.page().locator("[data-step=receive-idea]"))
                .hasCount(1);
        visitor.follow(visitor.page().locator(".diagram a.heat-count").first());
        PlaywrightAssertions.assertThat(visitor.page().locator("main tbody th a[href^='/initiativer/']"))
                .hasCount(2);
        looksRight(visitor, "process-list");
        visitor.assertNoComplaints();
    }

    private static Locator drawn(Visitor visitor) {
        return visitor.page().locator("figure.chart[data-drawn=true] svg");
    }

    private void open(Visitor visitor, String path) {
        visitor.open(url(path), 1280);
    }

    private void logIn(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        visitor.open(url("/log-ind"), 1280);
        looksRight(visitor, "log-in");
        visitor.page().fill("#email", directory.person(person).email());
        visitor.page().fill("#adgangskode", PASSWORD);
        visitor.follow("main form button[type=submit]");
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

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
