package dk.gevinstspor.demo;

import dk.gevinstspor.security.OpenPath;
import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where the mailbox is found, and that it needs no login. */
@Configuration(proxyBeanMethods = false)
@Profile("!prod")
class MailboxNavigation {

    @Bean
    NavigationItem mailboxEntry() {
        return NavigationItem.of(91, "/postkasse", "postkasse.navigation");
    }

    @Bean
    OpenPath mailboxWithoutLogin() {
        return new OpenPath("/postkasse/**");
    }
}
