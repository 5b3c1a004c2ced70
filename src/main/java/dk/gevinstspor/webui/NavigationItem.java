package dk.gevinstspor.webui;

import dk.gevinstspor.organisation.Role;
import java.util.Collections;
import java.util.Set;

/** An entry of the main menu. Each module contributes its own as a bean; the frame shows them in order. */
public interface NavigationItem {

    /** Tasks 10, initiatives 20, status reports 30, organisation 40, operations 50, demonstration 90 and up. */
    int order();

    /** Path below the application's root; the entry is current on this path and all below it. */
    String url();

    String messageKey();

    boolean visibleTo(Set<Role> roles);

    /** @param roles any of them suffices; without one, everybody who is logged in sees it */
    static NavigationItem of(int order, String url, String messageKey, Role... roles) {
        return new Fixed(order, url, messageKey, Set.of(roles));
    }

    /** @param roles empty for everybody */
    record Fixed(int order, String url, String messageKey, Set<Role> roles) implements NavigationItem {

        @Override
        public boolean visibleTo(Set<Role> viewersRoles) {
            return roles.isEmpty() || !Collections.disjoint(roles, viewersRoles);
        }
    }
}
