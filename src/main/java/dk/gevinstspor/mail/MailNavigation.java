package dk.gevinstspor.mail;

import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operations look after mail. */
@Configuration(proxyBeanMethods = false)
class MailNavigation {

    @Bean
    NavigationItem deadMailEntry() {
        return NavigationItem.ofInstallation(51, "/drift/mail", "mail.dead.navigation");
    }
}
