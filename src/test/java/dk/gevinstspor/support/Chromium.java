package dk.gevinstspor.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The running browser. Downloads nothing: the driver comes with the library, the browser with the system. */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    private static final String REQUIRED = "GEVINSTSPOR_REQUIRE_BROWSER";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long a page may take on a machine that has much to do, in milliseconds; nobody waits for it where all is well. */
    static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Optional<Path> executable() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .flatMap(Stream::ofNullable)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRequired() {
        return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv(REQUIRED)));
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(QUIET));
        return new Chromium(playwright, browser);
    }

    Visitor visitor() {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen")
                .setReducedMotion(ReducedMotion.REDUCE)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
