package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.proposal.Acceptance.Taken;
import dk.gevinstspor.proposal.check.Finding;
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
    private final Directory directory;
    private final PlaceText places;
    private final MessageSource messages;

    ReviewController(
            Imports imports,
            ImportRights rights,
            ImportReader reader,
            Acceptance acceptance,
            Initiatives initiatives,
            Directory directory,
            PlaceText places,
            MessageSource messages) {
        this.imports = imports;
        this.rights = rights;
        this.reader = reader;
        this.acceptance = acceptance;
        this.initiatives = initiatives;
        this.directory = directory;
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
        Map<String, String> typed = typed(request);
        ImportReading reading = reader.read(draft, typed);
        if (!reading.wrong().isEmpty()) {
            return refused(draft, typed, locale, List.of());
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
        Map<String, String> typed = typed(request);
        ImportReading reading = reader.read(draft, typed);
        List<String> problems = problems(draft, reading, typed);
        if (!problems.isEmpty() || !reading.wrong().isEmpty()) {
            return refused(draft, typed, locale, problems);
        }
        String why = messages.getMessage("import.why", new Object[] {draft.fileName()}, Locale.forLanguageTag("da-DK"));
        acceptance.accept(draft, taken(draft, reading, typed), why, user.actor());
        redirect.addFlashAttribute("flashSuccess", "import.accepted");
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
                became.size() == 1 ? "redirect:/initiativer/" + became.get(0) + "#proposal" : "redirect:/initiativer");
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean ours = name.startsWith("p") || name.startsWith("reason.");
            if (ours && typed.size() < MOST_FIELDS && values.length > 0 && values[0].length() <= LONGEST_TEXT) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    /** What stands in the way of accepting, as message keys. */
    private List<String> problems(ImportDraft draft, ImportReading reading, Map<String, String> typed) {
        List<Candidate> chosen = chosen(reading, typed);
        List<String> problems = new ArrayList<>();
        if (chosen.isEmpty()) {
            problems.add("import.nothingTaken");
        }
        if (draft.initiativeId() != null && chosen.size() > 1) {
            problems.add("import.oneOnly");
        }
        if (chosen.stream().anyMatch(each -> !(each.proposed() instanceof ProposedCase.Proposed))) {
            problems.add("import.noCase");
        }
        if (draft.initiativeId() == null
                && chosen.stream().anyMatch(each -> unit(each, typed).isEmpty())) {
            problems.add("import.noUnit");
        }
        return problems;
    }

    private static List<Candidate> chosen(ImportReading reading, Map<String, String> typed) {
        return reading.candidates().stream()
                .filter(candidate -> typed.containsKey("p" + candidate.index() + ".take"))
                .toList();
    }

    private Optional<UUID> unit(Candidate candidate, Map<String, String> typed) {
        String sent = typed.getOrDefault("p" + candidate.index() + ".unit", "");
        return units().stream()
                .map(Unit::id)
                .filter(unit -> unit.toString().equals(sent))
                .findFirst();
    }

    private List<Taken> taken(ImportDraft draft, ImportReading reading, Map<String, String> typed) {
        return chosen(reading, typed).stream()
                .map(candidate -> new Taken(
                        candidate,
                        draft.initiativeId() == null
                                ? unit(candidate, typed).orElseThrow()
                                : initiatives.get(draft.initiativeId()).unitId(),
                        reasons(candidate, typed)))
                .toList();
    }

    private static Map<UUID, String> reasons(Candidate candidate, Map<String, String> typed) {
        Map<UUID, String> reasons = new HashMap<>();
        for (Finding finding : candidate.findings()) {
            UUID id = ReviewPage.id(finding);
            String reason = typed.getOrDefault("reason." + id, "").strip();
            if (!reason.isEmpty()) {
                reasons.put(id, reason);
            }
        }
        return reasons;
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

    private List<Unit> units() {
        return directory.units().stream()
                .filter(unit -> unit.kind() != Unit.Kind.ADMINISTRATION)
                .toList();
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
                .addObject("wrong", reading.wrong())
                .addObject("source", review.source())
                .addObject("notices", review.notices())
                .addObject("notUnderstood", review.notUnderstood())
                .addObject("overviewFindings", review.overviewFindings())
                .addObject("proposals", review.proposals())
                .addObject(
                        "units",
                        units().stream()
                                .map(unit -> Option.of(unit.id(), unit.name()))
                                .collect(Collectors.toList()));
    }
}
