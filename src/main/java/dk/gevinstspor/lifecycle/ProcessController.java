package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.lifecycle.ProcessLoad.Waiting;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.portfolio.Reading;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import dk.gevinstspor.webui.NotFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The process model alive: where a programme's initiatives are, and what holds them up. */
@Controller
@RequestMapping("/proces")
class ProcessController {

    private static final int ORDER = 26;

    /** Those that initiatives go through. */
    private static final List<BusinessProcess> SHOWN = List.of(
            BusinessProcess.INITIATIVE_LIFECYCLE,
            BusinessProcess.BENEFIT_CONTRACT,
            BusinessProcess.BENEFIT_FOLLOW_UP,
            BusinessProcess.BENEFIT_DISPUTE);

    private final Reading reading;
    private final ProcessLoad load;
    private final StepNames names;
    private final MessageSource messages;

    ProcessController(Reading reading, ProcessLoad load, StepNames names, MessageSource messages) {
        this.reading = reading;
        this.load = load;
        this.names = names;
        this.messages = messages;
    }

    @Bean
    static NavigationItem processInTheMenu() {
        return NavigationItem.of(ORDER, "/proces", "lifecycle.process.title", Role.values());
    }

    @GetMapping
    String map(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "model", defaultValue = "initiative-lifecycle") String model,
            Model page) {
        BusinessProcess process = process(model);
        Programme programme = reading.programme(reader, programmeId);
        ProcessLoad.Load now = load.of(programme.id());
        page.addAttribute("programme", programme);
        page.addAttribute("process", process);
        page.addAttribute("processes", SHOWN);
        page.addAttribute("spots", HeatMap.of(now.steps(), process, names));
        page.addAttribute(
                "gates",
                now.gates().stream()
                        .map(gate -> new Gate(
                                gate,
                                gate.activityId().isEmpty() ? "" : names.of(gate.activityId(), "userTask"),
                                gate.averageDays() == null ? null : HeatMap.days(gate.averageDays()),
                                gate.longestDays() == null ? null : HeatMap.days(gate.longestDays())))
                        .toList());
        return "proces/proces";
    }

    /** @param at the step that most wait at; empty when none do */
    record Gate(
            ProcessLoad.GateLoad load,
            String at,
            @Nullable BigDecimal averageDays,
            @Nullable BigDecimal longestDays) {}

    /** Who waits at one step. */
    @GetMapping("/{model}/{step}")
    String step(
            CurrentUser reader,
            @PathVariable String model,
            @PathVariable String step,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "overskredet", defaultValue = "false") boolean overdue,
            @RequestParam(name = "side", defaultValue = "1") int side,
            Model page) {
        BusinessProcess process = process(model);
        page.addAttribute("process", process);
        page.addAttribute("path", "/proces/" + process.id() + "/" + step);
        page.addAttribute("name", names.ofAny(step));
        return list(reader, List.of(Gates.Step.of(process, step)), programmeId, overdue, side, page);
    }

    /** Who waits at a gate, at whichever of its steps. */
    @GetMapping("/port/{gate}")
    String gate(
            CurrentUser reader,
            @PathVariable int gate,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "overskredet", defaultValue = "false") boolean overdue,
            @RequestParam(name = "side", defaultValue = "1") int side,
            Locale locale,
            Model page) {
        List<Gates.Step> steps = Gates.of(gate);
        if (steps.isEmpty()) {
            throw new NotFound("gate " + gate);
        }
        page.addAttribute("process", BusinessProcess.INITIATIVE_LIFECYCLE);
        page.addAttribute("path", "/proces/port/" + gate);
        page.addAttribute("name", messages.getMessage("lifecycle.process.gate." + gate, null, locale));
        return list(reader, steps, programmeId, overdue, side, page);
    }

    private String list(
            CurrentUser reader,
            List<Gates.Step> steps,
            @Nullable UUID programmeId,
            boolean overdue,
            int side,
            Model page) {
        Programme programme = reading.programme(reader, programmeId);
        InitiativeRights.Reader rights = reading.of(reader, programme);
        List<Waiting> waiting = load.waiting(programme.id(), steps, overdue, rights, Math.max(1, side));
        page.addAttribute("programme", programme);
        page.addAttribute("overdue", overdue);
        page.addAttribute("waiting", waiting);
        page.addAttribute("readsAll", rights.readsAll());
        page.addAttribute("page", Math.max(1, side));
        page.addAttribute(
                "pages",
                waiting.isEmpty() ? 1 : ProcessLoad.pages(waiting.get(0).total()));
        return "proces/trin";
    }

    private static BusinessProcess process(String id) {
        return SHOWN.stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("process " + id));
    }
}
