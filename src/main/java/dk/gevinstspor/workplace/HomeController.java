package dk.gevinstspor.workplace;

import dk.gevinstspor.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page is one's tasks. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/opgaver";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavigationItem initiativesInTheMenu() {
            return NavigationItem.of(20, "/initiativer", "workplace.navigation.initiatives");
        }
    }
}
