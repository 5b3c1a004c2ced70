package dk.gevinstspor.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who has no mouse: she goes from place to place by Tab, and must always see where she is. */
public final class Keyboard {

    private static final int FAR = 150;

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** Kinds of pages that were looked at already: what is accessible once is so the next time. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    /** A drawn radio button or tick box shows the focus beside its label. */
    private static final String SHOWN = """
            () => {
              const shown = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              const here = document.activeElement;
              const label = here.labels?.[0];
              return shown(getComputedStyle(here)) || !!label && shown(getComputedStyle(label, "::before"));
            }""";

    private final Visitor visitor;
    private final Page page;

    public Keyboard(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Presses Tab until that has the focus, and sees that the focus is shown. */
    public Keyboard tabTo(String selector) {
        for (int presses = 0; presses < FAR; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                assertThat(page.evaluate(SHOWN))
                        .as("the focus is shown on %s", selector)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("the focus never came to " + selector + " of " + page.url());
    }

    /** Types into the field. */
    public Keyboard type(String selector, String text) {
        tabTo(selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Chooses the one that is reached first, or ticks the box. */
    public Keyboard choose(String selector) {
        tabTo(selector);
        page.keyboard().press("Space");
        assertThat(page.evaluate("() => document.activeElement.checked"))
                .as(selector)
                .isEqualTo(true);
        return this;
    }

    /** What unfolds here. */
    public Keyboard unfold(String selector) {
        tabTo(selector);
        page.keyboard().press("Enter");
        return this;
    }

    /** Leads to another page by Enter; every kind of page reached is accessible and fits. */
    public Keyboard enter(String selector) {
        tabTo(selector);
        return enter();
    }

    public Keyboard enter() {
        Leaving.by(page, () -> page.keyboard().press("Enter"));
        look();
        return this;
    }

    private void look() {
        String kind = page.url().replaceAll(".*?//[^/]*|[?].*", "").replaceAll(ID, "*")
                + page.locator("h1").textContent()
                + page.locator(".error-summary").count();
        if (LOOKED_AT.add(kind)) {
            visitor.assertNoAxeViolations();
            visitor.assertFits();
        }
    }

    public void logIn(String site, String email, String password) {
        visitor.open(site + "/log-ind", 1280);
        type("#email", email);
        type("#adgangskode", password);
        enter();
        assertThat(page.locator("header .log-off").count()).isPositive();
    }
}
