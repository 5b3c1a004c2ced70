package dk.gevinstspor.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody with a browser. Remembers everything that went wrong on the pages seen: CSP, scripts, missing files. */
public final class Visitor implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final String WIDER_THAN_THE_WINDOW = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter((element) => element.getBoundingClientRect().right > width + 1)
                .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`)
                .slice(0, 20);
            }""";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
        page.onConsoleMessage(message -> {
            if (!isAboutADocument(message)
                    && (message.type().equals("error") || message.text().contains("Content Security Policy"))) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                documents.add(response.url());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            // Who leaves a page early gives up what it was still fetching.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add(request.url() + " failed: " + request.failure());
            }
        });
    }

    /** The status of a page is for the test to judge: a form that comes back has 422. */
    private boolean isAboutADocument(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource")
                && documents.stream().anyMatch(message.location()::startsWith);
    }

    /** The page as Playwright knows it, to click and fill. */
    public Page page() {
        return page;
    }

    /** Opens an address in a window of that width. */
    public Response open(String url, int width) {
        page.setViewportSize(width, HEIGHT);
        return page.navigate(url);
    }

    /** Clicks on what leads to another page, and waits for that page. */
    public void follow(String selector) {
        follow(page.locator(selector).first());
    }

    /** Clicks on what leads to another page, and waits for that page. */
    public void follow(Locator target) {
        leave(target::click);
    }

    /** Does what leads to another page, and waits for that page. */
    public void leave(Runnable step) {
        Leaving.by(page, step);
    }

    /** WCAG 2.1 A and AA, on the page as it stands. */
    public void assertNoAxeViolations() {
        assertThat(axe().analyze().getViolations())
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /** In the page itself, which has no frames to look into, and without the list of what passed: half the time. */
    private AxeBuilder axe() {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(onlyWhatIsWrong).withTags(WCAG).setLegacyMode(true);
    }

    /** No breach of the content security policy, no script error, no missing file on any page seen so far. */
    public void assertNoComplaints() {
        assertThat(complaints).as("the browser's complaints").isEmpty();
    }

    /** Nothing sticks out to the right, so nobody has to scroll sideways. */
    public void assertFits() {
        assertThat(page.evaluate(WIDER_THAN_THE_WINDOW))
                .as("elements of %s that are too wide", page.url())
                .isEqualTo(List.of());
    }

    /** Puts a picture of the whole page into {@code target/screenshots}. */
    public void screenshot(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
