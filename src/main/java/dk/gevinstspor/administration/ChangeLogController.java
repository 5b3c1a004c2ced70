package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ChangeHistory;
import dk.gevinstspor.organisation.ChangeHistory.Filter;
import dk.gevinstspor.organisation.ChangeHistory.Line;
import dk.gevinstspor.organisation.ChangeHistory.Sight;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Days;
import dk.gevinstspor.webui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed what in the organisation, when, from what and to what. */
@Controller
class ChangeLogController {

    private static final String PAGE = "/organisation/ret/aendringer";

    private final ChangeHistory history;
    private final ChangeTexts texts;
    private final Choices choices;
    private final Register register;

    ChangeLogController(ChangeHistory history, ChangeTexts texts, Choices choices, Register register) {
        this.history = history;
        this.texts = texts;
        this.choices = choices;
        this.register = register;
    }

    /** A day that cannot be read is no limit: the list says what it shows. */
    @GetMapping(PAGE)
    @Transactional(readOnly = true)
    public String list(
            CurrentUser user,
            @RequestParam(name = "omraade", defaultValue = "") String area,
            @RequestParam(name = "hvem", required = false) @Nullable UUID personId,
            @RequestParam(name = "fra", defaultValue = "") String from,
            @RequestParam(name = "til", defaultValue = "") String until,
            @RequestParam(name = "side", defaultValue = "1") int side,
            Model model) {
        LocalDate first = Days.read(from).orElse(null);
        LocalDate last = Days.read(until).orElse(null);
        int page = Math.max(1, side);
        Set<UUID> programmes =
                choices.administered(user).stream().map(Programme::id).collect(Collectors.toSet());
        List<Line> lines = history.find(
                new Filter(area.isEmpty() ? null : area, personId, first, last),
                new Sight(user.administers().installation(), programmes, user.id()),
                page);
        Map<UUID, String> names = texts.names();
        int total = lines.isEmpty() ? 0 : lines.get(0).total();
        model.addAttribute(
                "lines", lines.stream().map(line -> texts.of(line, names)).toList());
        model.addAttribute("total", total);
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.max(1, (total + ChangeHistory.PAGE - 1) / ChangeHistory.PAGE));
        model.addAttribute("areas", history.areas());
        model.addAttribute("area", area);
        model.addAttribute(
                "people",
                register.people(null).stream()
                        .map(entry ->
                                Option.of(entry.person().id(), entry.person().name()))
                        .toList());
        model.addAttribute("who", personId == null ? "" : personId.toString());
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("nobody", Actor.NOBODY);
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath(PAGE)
                        .queryParam("omraade", area)
                        .queryParam("hvem", personId == null ? "" : personId)
                        .queryParam("fra", from)
                        .queryParam("til", until)
                        .encode()
                        .toUriString());
        return "organisation/aendringer";
    }
}
