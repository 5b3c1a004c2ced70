package dk.gevinstspor.administration;

import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;

/** What all programmes share, and the administrator of the installation alone keeps (docs/adr/0068). */
enum Shared {
    UNITS,
    PEOPLE,
    PROGRAMMES,
    CLOSING_DAYS,
    MAIL_TEXTS,
    ADMINISTRATORS;

    /** @throws Forbidden when a programme's administrator asks: it says who can */
    void keptBy(CurrentUser user) {
        if (!user.administers().installation()) {
            throw Forbidden.shared("organisation.shared." + this);
        }
    }
}
