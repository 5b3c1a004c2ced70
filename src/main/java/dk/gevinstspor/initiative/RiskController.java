package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds a risk to an initiative, or gives it its next version. */
@Controller
@RequestMapping("/initiativer/{initiativeId}/risici/{riskId}")
class RiskController {

    private final Risks risks;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final FormBinder binder;
    private final Today today;

    RiskController(Risks risks, Initiatives initiatives, InitiativeRights rights, FormBinder binder, Today today) {
        this.risks = risks;
        this.initiatives = initiatives;
        this.rights = rights;
        this.binder = binder;
        this.today = today;
    }

    record Form(
            @NotBlank @Size(max = 200) @Nullable String title,
            @NotNull @Min(1) @Max(5) @Nullable Integer likelihood,
            @NotNull @Min(1) @Max(5) @Nullable Integer impact,
            @NotBlank @Size(max = 2000) @Nullable String response,
            boolean closed) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID initiativeId, @PathVariable UUID riskId, CurrentUser user) {
        Initiative initiative = kept(initiativeId, user);
        Form form = risks.of(initiativeId).stream()
                .filter(risk -> risk.riskId().equals(riskId))
                .findFirst()
                .map(risk -> new Form(risk.title(), risk.likelihood(), risk.impact(), risk.response(), risk.closed()))
                .orElse(new Form(null, null, null, null, false));
        return page(initiative, riskId, binder.show(form));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable UUID initiativeId, @PathVariable UUID riskId, HttpServletRequest request, CurrentUser user) {
        Initiative initiative = kept(initiativeId, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.hasErrors()) {
            ModelAndView again = page(initiative, riskId, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        Risk risk = new Risk(
                riskId,
                initiativeId,
                Given.of(form.title).strip(),
                Given.of(form.likelihood),
                Given.of(form.impact),
                Given.of(form.response).strip(),
                form.closed,
                today.date(),
                user.id());
        risks.record(risk, user.actor());
        return new ModelAndView("redirect:/initiativer/" + initiativeId + "/risici");
    }

    private Initiative kept(UUID initiativeId, CurrentUser user) {
        Initiative initiative =
                initiatives.find(initiativeId).orElseThrow(() -> new NotFound("initiative " + initiativeId));
        InitiativeRights.Reader reader = rights.reader(user.id(), initiative.programmeId());
        if (!reader.mayRead(initiative)) {
            throw new NotFound("initiative " + initiativeId);
        }
        if (!reader.mayKeepRisks()) {
            throw new Forbidden("initiative.risk.forbidden", Role.PROGRAMME_MANAGER);
        }
        return initiative;
    }

    private ModelAndView page(Initiative initiative, UUID riskId, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/risiko");
        bound.addTo(page.getModel());
        List<Option> scale = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> Option.of(level, "initiative.risk.level." + level))
                .toList();
        return page.addObject("initiative", initiative)
                .addObject("riskId", riskId)
                .addObject("scale", scale);
    }
}
