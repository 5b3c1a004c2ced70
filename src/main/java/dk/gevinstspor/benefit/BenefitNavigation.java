package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entry in the main menu. */
@Configuration(proxyBeanMethods = false)
class BenefitNavigation {

    @Bean
    NavigationItem measurementSourcesItem() {
        return NavigationItem.of(45, "/gevinster/maalekilder", "benefit.sources", Role.ADMIN, Role.PROGRAMME_MANAGER);
    }
}
