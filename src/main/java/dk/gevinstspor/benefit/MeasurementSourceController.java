package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and revokes the tokens of measurement sources; for the administrator and the programme manager. */
@Controller
@RequestMapping("/gevinster/maalekilder")
class MeasurementSourceController {

    private static final String HERE = "redirect:/gevinster/maalekilder";

    private static final Set<Role> MAKERS = EnumSet.of(Role.ADMIN, Role.PROGRAMME_MANAGER);

    private final MeasurementSources sources;
    private final Directory directory;
    private final FormBinder binder;

    MeasurementSourceController(MeasurementSources sources, Directory directory, FormBinder binder) {
        this.sources = sources;
        this.directory = directory;
        this.binder = binder;
    }

    record Form(
            @NotBlank @Size(max = 100) @Nullable String name,
            @NotNull @Nullable UUID programmeId) {}

    @GetMapping
    ModelAndView show(CurrentUser user) {
        List<Programme> programmes = programmes(user);
        UUID only = programmes.size() == 1 ? programmes.get(0).id() : null;
        return page(programmes, binder.show(new Form(null, only)));
    }

    @PostMapping
    ModelAndView make(HttpServletRequest request, CurrentUser user, RedirectAttributes flash) {
        List<Programme> programmes = programmes(user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (!bound.hasErrors()
                && programmes.stream().noneMatch(each -> each.id().equals(bound.value().programmeId))) {
            throw new NotFound("programme " + bound.value().programmeId);
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(programmes, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        String name = Objects.requireNonNull(form.name).strip();
        flash.addFlashAttribute(
                "madeToken", sources.make(Objects.requireNonNull(form.programmeId), name, user.actor()));
        flash.addFlashAttribute("madeName", name);
        return new ModelAndView(HERE);
    }

    @PostMapping("/{id}/luk")
    ModelAndView revoke(@PathVariable UUID id, CurrentUser user, RedirectAttributes flash) {
        List<Programme> programmes = programmes(user);
        MeasurementSources.Source source = sources.find(id)
                .filter(found -> programmes.stream().anyMatch(each -> each.id().equals(found.programmeId())))
                .orElseThrow(() -> new NotFound("measurement source " + id));
        sources.revoke(source.id(), user.actor());
        flash.addFlashAttribute("flashSuccess", "benefit.sources.revoke.done");
        return new ModelAndView(HERE);
    }

    /** Those that she is the administrator or the programme manager of. */
    private List<Programme> programmes(CurrentUser user) {
        Map<UUID, Set<Role>> roles = directory.rolesByProgramme(Set.of(user.id()));
        List<Programme> hers = directory.programmes().stream()
                .filter(each -> !Collections.disjoint(MAKERS, roles.getOrDefault(each.id(), Set.of())))
                .toList();
        if (hers.isEmpty()) {
            throw new Forbidden("benefit.sources.forbidden", Role.ADMIN);
        }
        return hers;
    }

    private ModelAndView page(List<Programme> programmes, BoundForm<Form> bound) {
        List<MeasurementSources.Source> all =
                sources.of(programmes.stream().map(Programme::id).toList());
        ModelAndView page = new ModelAndView("gevinster/maalekilder");
        bound.addTo(page.getModel());
        return page.addObject("sources", all)
                .addObject(
                        "names",
                        directory.names(all.stream()
                                .map(MeasurementSources.Source::madeBy)
                                .collect(Collectors.toSet())))
                .addObject(
                        "programmes",
                        programmes.stream()
                                .map(each -> Option.of(each.id(), each.name()))
                                .toList());
    }
}
