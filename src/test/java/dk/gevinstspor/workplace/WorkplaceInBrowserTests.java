package dk.gevinstspor.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.Keyboard;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Start page, pipeline and search as each role meets them: by mouse and by keyboard, wide and narrow, in both languages. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, GeneratedProgramme.class})
class WorkplaceInBrowserTests {

    private static final String PASSWORD = "en ganske lang adgangskode";

    @LocalServerPort
    private int port;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private MutableClock clock;

    private static Cast cast;

    @BeforeEach
    void a_programme_of_some_years() {
        if (cast == null) {
            cast = generated.of(160, Zone.dayOf(clock.instant()));
        }
    }

    @Test
    void a_unit_head_finds_her_one_task_at_once(Visitor visitor) {
        Page page = logIn(visitor, cast.head());

        assertThat(page.locator("h1")).hasText("Hej Eva");
        assertThat(page.locator(".next h2")).hasText("Bekræft gevinsten");
        assertThat(page.locator(".figures-linked li")).hasCount(4);
        assertThat(page.locator(".pulse-steps")).containsText("1");
        looksRight(visitor, "start-unit-head");
        open(page, "/initiativer");
        assertThat(page.locator("main tbody tr")).hasCount(3);
        visitor.assertNoComplaints();
    }

    @Test
    void a_programme_manager_sees_her_tasks_what_she_waits_for_and_the_figures(Visitor visitor) {
        Page page = logIn(visitor, cast.manager());

        assertThat(page.locator(".next a.button")).isVisible();
        assertThat(page.locator("#venter ~ ul li").first()).isVisible();
        looksRight(visitor, "start-manager");
        visitor.follow(page.locator(".figures-linked a").nth(2));
        page.waitForURL("**/initiativer?**");
        assertThat(page.locator("main tbody tr").first()).isVisible();
        visitor.assertNoComplaints();
    }

    @Test
    void whoever_has_no_task_is_told_so(Visitor visitor) {
        Page page = logIn(visitor, cast.outsider());

        assertThat(page.locator(".next")).hasCount(0);
        assertThat(page.locator(".page-title .lead")).containsText("Ingen opgaver");
        looksRight(visitor, "start-outsider");
        visitor.assertNoComplaints();
    }

    @Test
    void the_steering_group_and_the_controller_see_the_programme(Visitor visitor) {
        for (UUID person : new UUID[] {cast.chair(), cast.controller(), cast.consultant()}) {
            Page page = logIn(visitor, person);
            assertThat(page.locator(".figures-linked li")).hasCount(4);
            visitor.assertNoAxeViolations();
            page.context().clearCookies();
        }
        visitor.assertNoComplaints();
    }

    @Test
    void the_pipeline_is_filtered_saved_and_turned_into_a_board_by_keyboard(Visitor visitor) {
        Page page = logIn(visitor, cast.manager());
        open(page, "/initiativer");
        looksRight(visitor, "pipeline-table");

        page.locator(".filter summary").focus();
        page.keyboard().press("Enter");
        page.locator("#trin").focus();
        page.locator("#trin").selectOption("FOLLOW_UP");
        page.locator(".filter form[method=get] button").focus();
        visitor.leave(() -> page.keyboard().press("Enter"));
        page.waitForURL("**trin=FOLLOW_UP**");
        assertThat(page.locator(".result-count")).hasText("20 initiativer");
        looksRight(visitor, "pipeline-filtered");

        page.fill("#navn", "Følges op");
        page.locator(".save-view button").focus();
        visitor.leave(() -> page.keyboard().press("Enter"));
        Locator view = page.locator(".views a");
        assertThat(view).hasText("Følges op");
        assertThat(view).hasAttribute("aria-current", "true");

        open(page, "/initiativer?visning=tavle");
        assertThat(page.locator(".board-column").first()).isVisible();
        looksRight(visitor, "pipeline-board");
        page.locator(".board-all a").first().focus();
        visitor.leave(() -> page.keyboard().press("Enter"));
        page.waitForURL("**trin=**");
        visitor.assertNoComplaints();
    }

    @Test
    void the_head_of_every_page_searches_everything(Visitor visitor) {
        Page page = logIn(visitor, cast.manager());
        page.keyboard().press("Tab");
        assertThat(page.locator(".skipnav")).isFocused();

        page.locator("#header-soeg").fill("leverandørens");
        visitor.leave(() -> page.keyboard().press("Enter"));
        page.waitForURL("**/soeg?**");
        assertThat(page.locator("mark").first()).containsText("everandør");
        looksRight(visitor, "search-hits");
        open(page, "/soeg?q=findesikke");
        looksRight(visitor, "search-nothing");
        visitor.assertNoComplaints();
    }

    @Test
    void from_the_filter_to_a_comment_everything_goes_by_keyboard_alone(Visitor visitor) {
        Page page = logIn(visitor, cast.consultant());
        Keyboard keyboard = new Keyboard(visitor);
        keyboard.enter("nav.nav a[href='/initiativer']");
        keyboard.unfold(".filter summary").tabTo("#trin");
        page.keyboard().type("Gevinstopf");
        keyboard.enter(".filter form[method=get] button[type=submit]");
        assertThat(page.locator(".result-count")).hasText("20 initiativer");
        keyboard.type("#navn", "Mine i opfølgning").enter();
        assertThat(page.locator(".views a[aria-current]")).hasText("Mine i opfølgning");

        keyboard.enter("main tbody th a");
        keyboard.unfold(".more summary");
        assertThat(page.locator(".more ul")).isVisible();
        keyboard.enter(".tab-links a[href*='/bemaerkninger']");
        keyboard.type("#comment-text", "Skrevet uden mus.").enter("#ny-bemaerkning button");
        assertThat(page.locator(".flash [role=status]")).containsText("Bemærkningen er gemt");
        assertThat(page.locator("#comments .timeline li").first()).containsText("Skrevet uden mus.");
        visitor.assertNoComplaints();
    }

    private Page logIn(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        visitor.open(url("/log-ind"), 1280);
        Page page = visitor.page();
        page.fill("#email", directory.person(person).email());
        page.fill("#adgangskode", PASSWORD);
        visitor.follow("main form button[type=submit]");
        page.waitForSelector("header .log-off");
        open(page, "/");
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(url(path));
    }

    private static void looksRight(Visitor visitor, String name) {
        Page page = visitor.page();
        String danish = page.url();
        for (String language : new String[] {"en", "da"}) {
            page.navigate(danish + (danish.contains("?") ? "&" : "?") + "sprog=" + language);
            for (int width : new int[] {320, 1280}) {
                page.setViewportSize(width, 900);
                visitor.screenshot(name + "-" + language + "-" + width);
                visitor.assertFits();
                visitor.assertNoAxeViolations();
            }
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
