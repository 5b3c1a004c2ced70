package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Register.Entry;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole organisation on one page, for everybody who is logged in, with the programme that one looks at. */
@Controller
class OrganisationController {

    private final Directory directory;
    private final Register register;
    private final Measures measures;
    private final GovernanceSetup governance;
    private final Questions questions;
    private final Today today;

    OrganisationController(
            Directory directory,
            Register register,
            Measures measures,
            GovernanceSetup governance,
            Questions questions,
            Today today) {
        this.directory = directory;
        this.register = register;
        this.measures = measures;
        this.governance = governance;
        this.questions = questions;
        this.today = today;
    }

    @GetMapping("/organisation")
    @Transactional(readOnly = true)
    public String organisation(CurrentUser user, Model model) {
        questions.askAhead(List.of(
                DirectoryQuestions.programmes(), DirectoryQuestions.units(today.date()), Register.keepersQuestion()));
        List<Programme> visible = visible(user);
        Programme shown = shown(visible, user);
        if (shown != null) {
            questions.askAhead(List.of(
                    Register.question(shown.id()),
                    DirectoryQuestions.targets(shown.id(), KnownAt.EVER),
                    DirectoryQuestions.budgetLines(shown.id()),
                    Measures.lightsQuestion(shown.id(), today.date())));
        }
        List<Entry> people = register.people(shown == null ? null : shown.id());
        List<Unit> units = directory.units();
        model.addAttribute("administrates", user.administers().anything());
        model.addAttribute("installation", user.administers().installation());
        model.addAttribute("keepers", register.keepers());
        model.addAttribute("tree", UnitNode.tree(units));
        model.addAttribute("unitNames", units.stream().collect(Collectors.toMap(Unit::id, Unit::name)));
        model.addAttribute("people", people);
        model.addAttribute("names", names(people));
        model.addAttribute("delegations", register.delegations());
        model.addAttribute("programmes", visible);
        model.addAttribute("view", shown == null ? null : view(shown));
        model.addAttribute("keeps", shown != null && user.administers().programme(shown.id()));
        return "organisation/organisation";
    }

    /** Those she has a role in, and those of her administration: it is theirs to know what they are measured by. */
    private List<Programme> visible(CurrentUser user) {
        List<Programme> all = directory.programmes();
        UUID unit = user.person().unitId();
        Set<UUID> hers = Stream.concat(
                        user.programmes().mine().stream().map(ProgrammeChoice.Named::id),
                        Stream.ofNullable(unit)
                                .flatMap(id -> directory.programmesFor(id).stream())
                                .map(Programme::id))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(programme -> all.size() == 1 || hers.contains(programme.id()))
                .toList();
    }

    private static @Nullable Programme shown(List<Programme> visible, CurrentUser user) {
        UUID looksAt = user.programmes().current();
        return visible.stream()
                .min(Comparator.comparing(programme -> !programme.id().equals(looksAt)))
                .orElse(null);
    }

    private static Map<UUID, String> names(List<Entry> people) {
        Map<UUID, String> names = new HashMap<>();
        people.forEach(entry -> names.put(entry.person().id(), entry.person().name()));
        names.put(Actor.NOBODY, "Gevinstspor");
        return names;
    }

    private ProgrammeView view(Programme programme) {
        UUID id = programme.id();
        return new ProgrammeView(
                programme,
                governance.of(id),
                register.rates(id),
                directory.savingsTarget(id),
                directory.budgetLines(id),
                measures.entries(id),
                measures.lights(id, today.date()));
    }
}
