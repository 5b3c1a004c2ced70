package dk.gevinstspor.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.Set;

/** The whole application as people meet it: in one browser, one after the other logs in and does what is hers. */
public final class Site {

    private static final int WIDTH = 1280;
    /** Milliseconds; the clock's leap over a quarter does a lot, and machines that build are busy. */
    private static final int PATIENCE = 60_000;

    /** A frame that runs no scripts never answers axe. */
    private static final String TAKE_OUT_MUTE_FRAMES = """
            () => {
              window.mute = [...document.querySelectorAll("iframe[sandbox]")].map((frame) => {
                const place = document.createComment("frame");
                frame.replaceWith(place);
                return { frame, place };
              });
            }""";

    private static final String PUT_THEM_BACK =
            "() => window.mute.forEach(({ frame, place }) => place.replaceWith(frame))";

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final Visitor visitor;
    private final Page page;
    private final String base;
    private final Set<String> seen = new HashSet<>();
    private int width = WIDTH;

    public Site(Visitor visitor, int port) {
        this.visitor = visitor;
        this.page = visitor.page();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE / 4.0);
        this.base = "http://localhost:" + port;
    }

    public Page page() {
        return page;
    }

    /** From now on in a window of that width, in pixels. */
    public void resize(int pixels) {
        width = pixels;
    }

    /** Opens a path of the site, or the whole address that a mail gives. */
    public Response open(String address) {
        Response response = visitor.open(address.startsWith("http") ? address : base + address, width);
        look();
        return response;
    }

    /** Logs in as one of the people on the login page; who was there before leaves first. */
    public void as(String person) {
        logOut();
        open("/log-ind");
        follow(button(person).first());
        assertThat(page.locator(".portal-user .user")).hasText(person);
    }

    public void logOut() {
        Locator out = page.locator(".portal-user .log-off");
        if (out.count() == 0) {
            return;
        }
        if (out.isVisible()) {
            follow(out);
        } else {
            page.locator(".js-menu-open").click();
            follow(page.locator(".portal-info-mobile .log-off"));
        }
    }

    /** Opens a task of whoever is logged in, from her inbox. */
    public Form task(String title, String about) {
        open("/opgaver");
        Locator row = page.locator("main tr").filter(new Locator.FilterOptions().setHasText(about));
        follow(row.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(title).setExact(true))
                .first());
        assertThat(page.locator("h1")).hasText(title);
        return form();
    }

    /** Opens the page of an initiative, from the list of all. */
    public void initiative(String title) {
        open("/initiativer");
        follow(page.locator("main tbody th a").filter(new Locator.FilterOptions().setHasText(title)));
        assertThat(page.locator("h1")).containsText(title);
    }

    /** A tab of the initiative's page that is open. */
    public void tab(String name) {
        follow(page.locator(".tab-links a").filter(new Locator.FilterOptions().setHasText(name)));
        assertThat(page.locator(".tab-links [aria-current=page]")).hasText(name);
    }

    /** The form of the page that is open. */
    public Form form() {
        return new Form(this);
    }

    /** Clicks on what leads to another page, and waits for that page. */
    public void follow(Locator target) {
        Leaving.by(page, target::click);
        look();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Whoever is not let in sees a page that says so. */
    public void assertRefused(String address, int status) {
        Response response = visitor.open(address, width);
        assertThat(response.status()).as(address).isEqualTo(status);
        assertThat(page.locator("h1")).isVisible();
    }

    public void screenshot(String name) {
        visitor.screenshot(name);
    }

    public void assertNoComplaints() {
        visitor.assertNoComplaints();
    }

    /** Every kind of page once: accessible, and nothing sticks out. */
    private void look() {
        if (page.locator("figure.diagram").count() > 0) {
            page.waitForSelector("figure.diagram[data-drawn=true]");
        }
        String kind = page.url().replaceAll(ID, "*").replaceAll("/svar/.*", "/svar/*")
                + ' '
                + page.locator("h1").textContent()
                + page.locator(".error-summary").count()
                + ' '
                + width;
        if (seen.add(kind)) {
            page.evaluate(TAKE_OUT_MUTE_FRAMES);
            visitor.assertNoAxeViolations();
            visitor.assertFits();
            page.evaluate(PUT_THEM_BACK);
        }
    }
}
