package dk.gevinstspor.administration;

import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavigationItem organisationNavigation() {
        return NavigationItem.of(40, "/organisation", "organisation.title");
    }
}
