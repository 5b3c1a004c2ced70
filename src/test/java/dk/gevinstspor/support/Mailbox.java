package dk.gevinstspor.support;

import com.microsoft.playwright.Locator;

/** The demonstration's mailbox page, where every mail can be read. */
public final class Mailbox {

    private final Site site;

    public Mailbox(Site site) {
        this.site = site;
    }

    /** Opens the newest mail to somebody about something, once it has been sent. */
    public void open(String receiver, String subject, String about) {
        Locator mail = site.page()
                .locator("main tbody th a")
                .filter(new Locator.FilterOptions().setHasText(subject + ": "))
                .filter(new Locator.FilterOptions().setHasText(about));
        site.page().waitForCondition(() -> {
            site.open("/postkasse?modtager=" + receiver);
            return mail.count() > 0;
        });
        site.follow(mail.first());
    }

    /** The address of the link in the mail that is open, as it stands in its text. */
    public String link(String part) {
        return site.page().locator("pre a[href*='" + part + "']").getAttribute("href");
    }
}
