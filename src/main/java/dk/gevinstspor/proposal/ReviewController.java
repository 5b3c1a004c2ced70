package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Conflict;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows beside its source what was understood of a document, and lets it be corrected, accepted or rejected. */
@Controller
@RequestMapping("/forslag/{id}")
class ReviewController {

    private static final int MOST_FIELDS = 20_000;
    private static final int LONGEST_TEXT = 4_000;

    private final Imports imports;
    private final ImportRights rights;
    private final ImportReader reader;
    private final Acceptance acceptance;
    private final Initiatives initiatives;
    private final Choice choice;
    private final PlaceText places;
    private final MessageSource messages;

    ReviewController(
            Imports imports,
            ImportRights rights,
            ImportReader reader,
            Acceptance acceptance,
            Initiatives initiatives,
            Choice choice,
            PlaceText places,
            MessageSource messages) {
        this.imports = imports;
        this.rights = rights;
        this.reader = reader;
        this.acceptance = acceptance;
        this.initiatives = initiatives;
        this.choice = choice;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, CurrentUser user, Locale locale) {
        ImportDraft draft = readable(id, user);
        if (!draft.isOpen()) {
            return ended(draft);
        }
        return page(draft, draft.typed(), locale, List.of());
    }

    /** Keeps the corrections and counts again; nothing is made of it yet. */
    @PostMapping
    ModelAndView correct(
            @PathVariable UUID id,
            HttpServletRequest request,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ImportDraft draft = readable(id, user);
        if (!draft.isOpen()) {
            return ended(draft);
        }
        Map<String, String> typed = AmountFields.kept(typed(request), locale);
        ImportReading reading = reader.read(draft, typed);
        List<String> tooMuch = tooMuch(typed);
        if (!tooMuch.isEmpty() || !reading.wrong(candidate -> true).isEmpty()) {
            return refused(draft, typed, locale, tooMuch);
        }
        imports.keep(id, typed, user.actor());
        redirect.addFlashAttribute("flashSuccess", "import.counted");
        return new ModelAndView("redirect:/forslag/" + id);
    }

    @PostMapping("/godkend")
    ModelAndView accept(
            @PathVariable UUID id,
            HttpServletRequest request,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ImportDraft draft = readable(id, user);
        if (!draft.isOpen()) {
            return ended(draft);
        }
        Map<String, String> typed = AmountFields.kept(typed(request), locale);
        ImportReading reading = reader.read(draft, typed);
        List<String> problems = tooMuch(typed);
        problems.addAll(choice.problems(draft, reading, typed));
        if (!problems.isEmpty()
                || !reading.wrong(candidate -> Choice.isTaken(candidate, typed)).isEmpty()) {
            return refused(draft, typed, locale, problems);
        }
        List<Acceptance.Taken> taken = choice.taken(draft, reading, typed);
        acceptance.accept(draft, taken, user.actor());
        redirect.addFlashAttribute("flashSuccess", taken.size() == 1 ? "import.accepted" : "import.accepted.several");
        return ended(draft);
    }

    @PostMapping("/afvis")
    ModelAndView reject(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        ImportDraft draft = readable(id, user);
        if (!imports.close(id, false, user.actor())) {
            throw new Conflict("import.ended");
        }
        redirect.addFlashAttribute("flashSuccess", "import.rejected");
        return new ModelAndView(
                draft.initiativeId() == null ? "redirect:/forslag" : "redirect:/initiativer/" + draft.initiativeId());
    }

    /** To what it became; a second click ends there, too. */
    private ModelAndView ended(ImportDraft draft) {
        List<UUID> became = imports.initiativesOf(draft.id());
        if (became.isEmpty()) {
            throw new Conflict("import.ended");
        }
        return new ModelAndView(
                became.size() == 1 ? "redirect:/initiativer/" + became.get(0) + "/forslaget" : "redirect:/initiativer");
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean ours = name.startsWith("p") || name.startsWith("reason.");
            if (ours && values.length > 0) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    /** What is more than can be kept, as message keys: said, and never left out. */
    private static List<String> tooMuch(Map<String, String> typed) {
        List<String> problems = new ArrayList<>();
        if (typed.size() > MOST_FIELDS) {
            problems.add("import.tooMany");
        }
        if (typed.values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            problems.add("import.tooLong");
        }
        return problems;
    }

    private ImportDraft readable(UUID id, CurrentUser user) {
        ImportDraft draft = imports.find(id)
                .filter(found -> rights.mayKnow(user.id(), found.programmeId()))
                .orElseThrow(() -> new NotFound("import " + id));
        if (!rights.mayImport(user.id(), draft.programmeId())) {
            throw new Forbidden("import.forbidden", Role.PROGRAMME_MANAGER);
        }
        return draft;
    }

    private ModelAndView refused(ImportDraft draft, Map<String, String> typed, Locale locale, List<String> problems) {
        ModelAndView again = page(draft, typed, locale, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private ModelAndView page(ImportDraft draft, Map<String, String> typed, Locale locale, List<String> problems) {
        ImportReading reading = reader.read(draft, typed);
        ReviewPage review = new ReviewPage(reading, typed, places, messages, locale);
        Optional<Initiative> initiative =
                Optional.ofNullable(draft.initiativeId()).flatMap(initiatives::find);
        return new ModelAndView("forslag/gennemsyn")
                .addObject("draft", draft)
                .addObject("initiative", initiative.orElse(null))
                .addObject("problems", problems)
                .addObject("wrong", reading.wrong(candidate -> true))
                .addObject("source", review.source())
                .addObject("notices", review.notices())
                .addObject("notUnderstood", review.notUnderstood())
                .addObject("overviewFindings", review.overviewFindings())
                .addObject("proposals", review.proposals())
                .addObject(
                        "units",
                        choice.units().stream()
                                .map(unit -> Option.of(unit.id(), unit.name()))
                                .collect(Collectors.toList()));
    }
}
