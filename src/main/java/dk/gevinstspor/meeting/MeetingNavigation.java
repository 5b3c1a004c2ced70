package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The status reports in the main menu, for everyone with a role. */
@Configuration(proxyBeanMethods = false)
class MeetingNavigation {

    private static final int ORDER = 30;

    @Bean
    NavigationItem reportsInTheMenu() {
        return NavigationItem.of(ORDER, "/rapporter", "meeting.list.title", Role.values());
    }
}
