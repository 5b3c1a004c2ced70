package dk.gevinstspor.support;

import com.microsoft.playwright.Page;

/** A step that leads to another page, and the wait for that page. */
final class Leaving {

    private Leaving() {}

    static void by(Page page, Runnable step) {
        page.evaluate("() => { document.documentElement.dataset.left = 'true' }");
        step.run();
        // A page that has only begun has no element yet.
        page.waitForFunction("() => document.documentElement && !document.documentElement.dataset.left");
        page.waitForLoadState();
    }
}
