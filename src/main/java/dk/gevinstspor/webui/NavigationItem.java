package dk.gevinstspor.webui;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.Collections;
import java.util.Set;

/** An entry of the main menu. Each module contributes its own as a bean; the frame shows them in order. */
public interface NavigationItem {

    /** Tasks 10, initiatives 20, status reports 30, organisation 40, operations 50, demonstration 90 and up. */
    int order();

    /** Path below the application's root; the entry is current on this path and all below it. */
    String url();

    String messageKey();

    boolean visibleTo(CurrentUser viewer);

    /** @param roles any of them suffices; without one, everybody who is logged in sees it */
    static NavigationItem of(int order, String url, String messageKey, Role... roles) {
        return new Fixed(order, url, messageKey, Set.of(roles), false);
    }

    /** For the administrator of the installation, and for these roles. */
    static NavigationItem ofInstallation(int order, String url, String messageKey, Role... roles) {
        return new Fixed(order, url, messageKey, Set.of(roles), true);
    }

    /**
     * @param roles empty for everybody, unless it is the installation's
     * @param installation for its administrator too
     */
    record Fixed(int order, String url, String messageKey, Set<Role> roles, boolean installation)
            implements NavigationItem {

        @Override
        public boolean visibleTo(CurrentUser viewer) {
            return (roles.isEmpty() && !installation)
                    || (installation && viewer.administers().installation())
                    || !Collections.disjoint(roles, viewer.roles());
        }
    }
}
