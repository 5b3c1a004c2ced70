package dk.gevinstspor.initiative;

import dk.gevinstspor.record.Files;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Adds a document to an initiative. */
@Controller
@RequestMapping("/initiativer/{id}/dokumenter/nyt")
class DocumentController {

    private final InitiativeDocuments documents;
    private final Files files;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final FormBinder binder;

    DocumentController(
            InitiativeDocuments documents,
            Files files,
            Initiatives initiatives,
            InitiativeRights rights,
            FormBinder binder) {
        this.documents = documents;
        this.files = files;
        this.initiatives = initiatives;
        this.rights = rights;
        this.binder = binder;
    }

    record Form(
            @NotBlank @Size(max = 200) @Nullable String title,
            @NotNull @Nullable MultipartFile file) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        return page(readable(id, user), binder.show(new Form(null, null)));
    }

    @PostMapping
    ModelAndView add(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        Initiative initiative = readable(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        Form form = bound.form();
        if (form != null && form.file != null) {
            files.problem(form.file).ifPresent(problem -> bound.errors().rejectValue("file", problem.messageKey()));
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(initiative, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form sent = bound.value();
        documents.add(id, Given.of(sent.title).strip(), Given.of(sent.file), user.actor());
        return new ModelAndView("redirect:/initiativer/" + id + "/dokumenter");
    }

    private Initiative readable(UUID id, CurrentUser user) {
        return initiatives
                .find(id)
                .filter(initiative -> rights.mayRead(user.id(), initiative))
                .orElseThrow(() -> new NotFound("initiative " + id));
    }

    private static ModelAndView page(Initiative initiative, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/dokument");
        bound.addTo(page.getModel());
        return page.addObject("initiative", initiative);
    }
}
