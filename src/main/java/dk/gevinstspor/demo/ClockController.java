package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.webui.NavigationItem;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The simulated clock's page: forward to the next due date, a month, a quarter. */
@Controller
@Demonstration
@RequestMapping("/ur")
class ClockController {

    private final TimeTravel travel;
    private final Today today;

    ClockController(TimeTravel travel, Today today) {
        this.travel = travel;
        this.today = today;
    }

    enum Leap {
        NEXT,
        MONTH,
        QUARTER
    }

    @Bean
    static NavigationItem clockInTheMenu() {
        return NavigationItem.of(91, "/ur", "demo.clock.title");
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", today.now());
        model.addAttribute("nextDue", travel.nextDue().orElse(null));
        return "demo/ur";
    }

    @PostMapping
    String move(@RequestParam Leap leap, RedirectAttributes redirect) {
        LocalDate day = today.date();
        switch (leap) {
            case NEXT -> travel.toNextDue();
            case MONTH -> travel.to(Zone.morningOf(day.plusMonths(1)));
            case QUARTER -> travel.to(Zone.morningOf(day.plusMonths(3)));
        }
        redirect.addFlashAttribute("flashSuccess", "demo.clock.moved");
        return "redirect:/ur";
    }
}
