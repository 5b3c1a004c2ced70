package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.record.Files;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a proposal's document, for new initiatives or for the case of one, and lists those that wait. */
@Controller
class UploadController {

    private final Imports imports;
    private final ImportRights importRights;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final ImportReader reader;
    private final Files files;
    private final PlaceText places;
    private final Directory directory;
    private final FormBinder binder;

    UploadController(
            Imports imports,
            ImportRights importRights,
            Initiatives initiatives,
            InitiativeRights rights,
            ImportReader reader,
            Files files,
            PlaceText places,
            Directory directory,
            FormBinder binder) {
        this.imports = imports;
        this.importRights = importRights;
        this.initiatives = initiatives;
        this.rights = rights;
        this.reader = reader;
        this.files = files;
        this.places = places;
        this.directory = directory;
        this.binder = binder;
    }

    record Form(@NotNull @Nullable MultipartFile file) {}

    @GetMapping("/forslag")
    ModelAndView ask(CurrentUser user) {
        programmeOf(user);
        return page(user, null, binder.show(new Form(null)));
    }

    @PostMapping("/forslag")
    ModelAndView take(HttpServletRequest request, CurrentUser user) {
        return take(programmeOf(user), null, request, user);
    }

    @GetMapping("/initiativer/{id}/forslag")
    ModelAndView askFor(@PathVariable UUID id, CurrentUser user) {
        return page(user, open(id, user), binder.show(new Form(null)));
    }

    @PostMapping("/initiativer/{id}/forslag")
    ModelAndView takeFor(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        Initiative initiative = open(id, user);
        return take(initiative.programmeId(), initiative, request, user);
    }

    private ModelAndView take(
            UUID programmeId, @Nullable Initiative initiative, HttpServletRequest request, CurrentUser user) {
        BoundForm<Form> bound = binder.bind(Form.class, request);
        Form form = bound.form();
        if (form != null && form.file != null) {
            check(form.file, bound);
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(user, initiative, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        MultipartFile file = Objects.requireNonNull(bound.value().file);
        UUID id = imports.begin(
                programmeId, initiative == null ? null : initiative.id(), name(file), bytes(file), user.actor());
        return new ModelAndView("redirect:/forslag/" + id);
    }

    /** Looked into before it is kept: what is wrong stands at the field, in words. */
    private void check(MultipartFile file, BoundForm<Form> bound) {
        reader.problem(name(file), file.getResource())
                .map(places::of)
                .ifPresentOrElse(
                        sentence ->
                                bound.errors().rejectValue("file", "import.unreadable", new Object[] {sentence}, null),
                        () -> files.problem(file)
                                .ifPresent(problem -> bound.errors().rejectValue("file", problem.messageKey())));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID programmeOf(CurrentUser user) {
        return importRights
                .programmeOf(user)
                .orElseThrow(() -> new Forbidden("import.forbidden", Role.PROGRAMME_MANAGER));
    }

    private Initiative open(UUID id, CurrentUser user) {
        Initiative initiative = initiatives
                .find(id)
                .filter(found -> rights.mayRead(user.id(), found))
                .orElseThrow(() -> new NotFound("initiative " + id));
        if (!importRights.mayImport(user.id(), initiative.programmeId())) {
            throw new Forbidden("import.forbidden", Role.PROGRAMME_MANAGER);
        }
        return initiative;
    }

    private ModelAndView page(CurrentUser user, @Nullable Initiative initiative, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("forslag/hent");
        bound.addTo(page.getModel());
        List<ImportDraft> drafts = initiative != null
                ? List.of()
                : imports.open(importRights.programmeOf(user).stream().collect(Collectors.toSet()));
        return page.addObject("initiative", initiative)
                .addObject("drafts", drafts)
                .addObject(
                        "names",
                        directory.names(
                                drafts.stream().map(ImportDraft::personId).collect(Collectors.toSet())));
    }
}
