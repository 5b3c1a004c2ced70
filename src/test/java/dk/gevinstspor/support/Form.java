package dk.gevinstspor.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form filled in by a person: what is typed, chosen by its Danish words, ticked, and sent. */
public final class Form {

    private static final String SUMMARY = ".error-summary";

    private final Site site;
    private final Page page;
    private final Map<String, String> typed = new LinkedHashMap<>();

    Form(Site site) {
        this.site = site;
        this.page = site.page();
    }

    public Form type(String field, String text) {
        typed.put(field, text);
        page.locator(named(field)).fill(text);
        return this;
    }

    /** As a browser that does not know how long the text may be. */
    public Form typeOverlong(String field, String text) {
        page.locator(named(field)).evaluate("field => field.removeAttribute('maxlength')");
        return type(field, text);
    }

    public Form choose(String field, String option) {
        page.locator(named(field)).selectOption(option);
        return this;
    }

    /** One of several answers, by its words. */
    public Form answer(String field, String words) {
        page.locator("main fieldset:has(input[name='" + field + "'])")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    public Form tick(String... fields) {
        for (String field : fields) {
            page.locator("label[for='" + id(field) + "']").click();
        }
        return this;
    }

    public Form attach(String field, String name, String text) {
        page.locator(named(field))
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** It is taken, and whoever sent it is told. */
    public void send() {
        press();
        assertThat(page.locator(SUMMARY)).hasCount(0);
        assertThat(page.locator(".flash .alert-success")).isVisible();
    }

    /** Sends it, whatever comes of it. */
    public void press() {
        site.follow(page.locator("main form .button-row button.button-primary").first());
    }

    /** It comes back: the message stands at its field and in the summary, and everything typed is still there. */
    public Form refused(String field, String message) {
        press();
        return saysAt(field, message);
    }

    /** The page shows that message at that field, too. */
    public Form saysAt(String field, String message) {
        assertThat(page.locator("#" + id(field) + "-error")).containsText(message);
        assertThat(page.locator(SUMMARY)).containsText(message);
        typed.forEach((name, text) -> assertThat(page.locator(named(name))).hasValue(text));
        return this;
    }

    private static String named(String field) {
        return "main [name='" + field + "']:not([type=hidden])";
    }

    private static String id(String field) {
        return field.replaceAll("[\\[\\].]+", "-");
    }
}
