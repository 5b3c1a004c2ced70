package dk.gevinstspor.administration;

import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.organisation.UnitImport;
import dk.gevinstspor.organisation.UnitImport.Waiting;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administrator hands in a file of units, looks at what it would change, and says yes. */
@Controller
@RequestMapping("/organisation/ret/enheder/import")
class UnitImportController {

    private final UnitImport imports;
    private final UnitLines lines;
    private final Documents documents;
    private final PlaceText places;
    private final FormPages forms;
    private final MessageSource messages;

    UnitImportController(
            UnitImport imports,
            UnitLines lines,
            Documents documents,
            PlaceText places,
            FormPages forms,
            MessageSource messages) {
        this.imports = imports;
        this.lines = lines;
        this.documents = documents;
        this.places = places;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(CurrentUser user) {
        Shared.UNITS.keptBy(user);
        return blank();
    }

    private static ModelAndView blank() {
        return new ModelAndView("organisation/import");
    }

    @PostMapping
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, CurrentUser user) {
        Shared.UNITS.keptBy(user);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        UnitLines.Read read = read(file, name);
        if (!read.errors().isEmpty()) {
            ModelAndView again = blank().addObject("lineErrors", read.errors());
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        UUID id = imports.keep(read.lines(), name, user.actor());
        return new ModelAndView("redirect:/organisation/ret/enheder/import/" + id);
    }

    private UnitLines.Read read(@Nullable MultipartFile file, String name) {
        if (file == null || file.isEmpty()) {
            return UnitLines.Read.refused(text("organisation.import.file.missing"));
        }
        Reading reading = documents.read(name, bytes(file));
        if (reading instanceof Reading.Unreadable unreadable) {
            return UnitLines.Read.refused(places.of(unreadable));
        }
        List<Table> tables = ((Reading.Read) reading).document().tables();
        return tables.isEmpty() ? UnitLines.Read.refused(text("organisation.import.empty")) : lines.read(tables.get(0));
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id, CurrentUser user) {
        Waiting waiting = waiting(id, user);
        return new ModelAndView("organisation/import-visning")
                .addObject("waiting", waiting)
                .addObject("plan", imports.plan(waiting.lines()));
    }

    /** @param seen the fingerprint of the plan that the page showed: one that has become another is shown again */
    @PostMapping("/{id}")
    ModelAndView apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            CurrentUser user,
            HttpServletRequest request) {
        Waiting waiting = waiting(id, user);
        if (!waiting.applied() && !imports.plan(waiting.lines()).fingerprint().equals(seen)) {
            return forms.refused(request, "organisation.import.other", "/organisation/ret/enheder/import/" + id);
        }
        imports.apply(waiting, user.actor());
        return forms.done(request, "organisation.import.done", "/organisation#enheder");
    }

    private Waiting waiting(UUID id, CurrentUser user) {
        Shared.UNITS.keptBy(user);
        return imports.find(id, user.id()).orElseThrow(() -> new NotFound("unit import " + id));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
