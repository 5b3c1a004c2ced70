package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Indlæs initiativer: a file is sent and checked, looked at, started, and followed until it is done. */
@Controller
@RequestMapping("/initiativer/indlaes")
class BulkController {

    private static final String PATH = "/initiativer/indlaes/";
    private static final int ERRORS_SHOWN = 200;
    private static final int PAGE = 50;

    private final BulkRights rights;
    private final BulkReader reader;
    private final BulkImports imports;
    private final Directory directory;
    private final FormBinder binder;
    private final MessageSource messages;

    BulkController(
            BulkRights rights,
            BulkReader reader,
            BulkImports imports,
            Directory directory,
            FormBinder binder,
            MessageSource messages) {
        this.rights = rights;
        this.reader = reader;
        this.imports = imports;
        this.directory = directory;
        this.binder = binder;
        this.messages = messages;
    }

    record Form(
            @NotNull @Nullable UUID programmeId,
            @NotNull @Nullable MultipartFile file) {}

    @GetMapping
    ModelAndView ask(CurrentUser user) {
        List<Programme> programmes = rights.programmes(user);
        return page(user, programmes, binder.show(new Form(user.programmes().current(), null)), List.of());
    }

    @PostMapping
    ModelAndView read(HttpServletRequest request, CurrentUser user) {
        List<Programme> programmes = rights.programmes(user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        if (bound.hasErrors()) {
            return refused(page(user, programmes, bound, List.of()));
        }
        Programme programme = programmes.stream()
                .filter(each -> each.id().equals(bound.value().programmeId))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme " + bound.value().programmeId));
        MultipartFile file = Objects.requireNonNull(bound.value().file);
        String name = Objects.requireNonNullElse(StringUtils.getFilename(file.getOriginalFilename()), "");
        BulkReader.Outcome read = reader.read(programme, name, file.getResource());
        List<LineError> errors = read.errors().isEmpty() ? existing(programme.id(), read.lines()) : read.errors();
        if (!errors.isEmpty()) {
            return refused(page(user, programmes, bound, errors));
        }
        return new ModelAndView("redirect:" + PATH + imports.keep(programme.id(), user.id(), name, read.lines()));
    }

    private List<LineError> existing(UUID programme, List<BulkLine> lines) {
        String heading = Column.TITLE.heading(messages, LocaleContextHolder.getLocale());
        return imports.existing(programme, lines).stream()
                .map(each -> new LineError(each.line(), heading, text("bulk.line.existing", "A-" + each.number())))
                .toList();
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(name = "side", defaultValue = "1") int page, CurrentUser user) {
        BulkImport found = rights.mine(id, user);
        int pages = (found.lines() + PAGE - 1) / PAGE;
        int shown = Math.min(Math.max(page, 1), pages);
        return new ModelAndView("initiativer/indlaes/fil")
                .addObject("found", found)
                .addObject("lines", imports.lines(id, (shown - 1) * PAGE, PAGE))
                .addObject("units", directory.units().stream().collect(Collectors.toMap(Unit::id, Unit::name)))
                .addObject("page", shown)
                .addObject("pages", pages);
    }

    /** The part of the page that is fetched again and again while the worker works. */
    @GetMapping("/{id}/fremdrift")
    ModelAndView progress(@PathVariable UUID id, CurrentUser user) {
        return new ModelAndView("initiativer/indlaes/fremdrift :: progress").addObject("found", rights.mine(id, user));
    }

    @PostMapping("/{id}")
    String start(@PathVariable UUID id, CurrentUser user) {
        imports.start(rights.mine(id, user).id());
        return "redirect:" + PATH + id;
    }

    @PostMapping("/{id}/fjern")
    String discard(@PathVariable UUID id, CurrentUser user, RedirectAttributes flash) {
        if (!imports.discard(rights.mine(id, user).id())) {
            throw new Conflict("bulk.started");
        }
        flash.addFlashAttribute("flashSuccess", "bulk.discarded");
        return "redirect:/initiativer/indlaes";
    }

    private ModelAndView page(
            CurrentUser user, List<Programme> programmes, BoundForm<Form> bound, List<LineError> errors) {
        ModelAndView page = new ModelAndView("initiativer/indlaes/indlaes");
        bound.addTo(page.getModel());
        return page.addObject(
                        "programmes",
                        programmes.stream()
                                .map(each -> Option.of(each.id(), each.name()))
                                .toList())
                .addObject("mostLines", BulkReader.MOST_LINES)
                .addObject("errors", errors.stream().limit(ERRORS_SHOWN).toList())
                .addObject("moreErrors", Math.max(0, errors.size() - ERRORS_SHOWN))
                .addObject("earlier", imports.of(user.id()));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
