package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.proposal.ImportedCases.KeptFinding;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Accepts a deviation for a reason. */
@Controller
@RequestMapping("/initiativer/{id}/afvigelser/{finding}")
class FindingController {

    private final ImportedCases imported;
    private final ImportRights importRights;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final PlaceText places;
    private final MessageSource messages;
    private final FormBinder binder;

    FindingController(
            ImportedCases imported,
            ImportRights importRights,
            Initiatives initiatives,
            InitiativeRights rights,
            PlaceText places,
            MessageSource messages,
            FormBinder binder) {
        this.imported = imported;
        this.importRights = importRights;
        this.initiatives = initiatives;
        this.rights = rights;
        this.places = places;
        this.messages = messages;
        this.binder = binder;
    }

    record Form(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID finding, CurrentUser user, Locale locale) {
        KeptFinding kept = open(id, finding, user);
        return page(id, kept, binder.show(new Form(kept.reason())), locale);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            HttpServletRequest request,
            CurrentUser user,
            Locale locale) {
        KeptFinding kept = open(id, finding, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.hasErrors()) {
            ModelAndView again = page(id, kept, bound, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        imported.accept(kept.id(), Objects.requireNonNull(bound.value().reason).strip(), user.actor());
        return new ModelAndView("redirect:/initiativer/" + id + "/forslaget");
    }

    private KeptFinding open(UUID id, UUID finding, CurrentUser user) {
        Initiative initiative = initiatives
                .find(id)
                .filter(found -> rights.mayRead(user.id(), found))
                .orElseThrow(() -> new NotFound("initiative " + id));
        if (!importRights.mayImport(user.id(), initiative.programmeId())) {
            throw new Forbidden("import.forbidden", Role.PROGRAMME_MANAGER);
        }
        return imported.finding(id, finding).orElseThrow(() -> new NotFound("finding " + finding));
    }

    private ModelAndView page(UUID id, KeptFinding kept, BoundForm<Form> bound, Locale locale) {
        ModelAndView page = new ModelAndView("forslag/afvigelse");
        bound.addTo(page.getModel());
        return page.addObject("initiative", initiatives.get(id))
                .addObject("rule", messages.getMessage("check." + kept.finding().rule(), null, locale))
                .addObject("place", places.of(kept.finding().place()))
                .addObject("stated", kept.finding().stated())
                .addObject("computed", kept.finding().computed().in(messages, locale))
                .addObject("how", kept.finding().how().in(messages, locale))
                .addObject("findingId", kept.id());
    }
}
