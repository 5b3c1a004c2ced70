package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Belonging;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person: her roles, and who acts for her. The own page has the own password too. */
@Controller
class PersonPageController {

    private final Register register;
    private final Directory directory;
    private final Choices choices;
    private final Belonging belonging;
    private final GovernanceSetup governance;
    private final Questions questions;
    private final Today today;

    PersonPageController(
            Register register,
            Directory directory,
            Choices choices,
            Belonging belonging,
            GovernanceSetup governance,
            Questions questions,
            Today today) {
        this.register = register;
        this.directory = directory;
        this.choices = choices;
        this.belonging = belonging;
        this.governance = governance;
        this.questions = questions;
        this.today = today;
    }

    @GetMapping("/organisation/mig")
    @Transactional(readOnly = true)
    public String mine(CurrentUser user, Model model) {
        return show(user.id(), user, model);
    }

    @GetMapping("/organisation/personer/{id}")
    @Transactional(readOnly = true)
    public String show(@PathVariable UUID id, CurrentUser user, Model model) {
        questions.askAhead(List.of(DirectoryQuestions.programmes(), DirectoryQuestions.units(today.date())));
        Register.Entry entry = register.person(id).orElseThrow(() -> new NotFound("person " + id));
        var delegations = register.delegationsOf(id);
        UUID unit = entry.person().unitId();
        boolean mine = user.id().equals(id);
        boolean installation = user.administers().installation();
        Set<Register.Grant> grants = register.grants(id);
        model.addAttribute("entry", entry);
        model.addAttribute("mine", mine);
        model.addAttribute("administrates", user.administers().anything());
        model.addAttribute("installation", installation);
        model.addAttribute("keepsAll", grants.contains(new Register.Grant(null, Role.ADMIN)));
        model.addAttribute("delegable", mine || installation || belongs(id, user));
        model.addAttribute("path", mine ? "/organisation/mig" : "/organisation/ret/personer/" + id);
        model.addAttribute("allRoles", Role.values());
        Map<UUID, Set<Role>> roles = byProgramme(grants);
        model.addAttribute("parties", Option.ofEnum(Party.class, "organisation.party."));
        Map<UUID, Party> parties = governance.partiesOf(id);
        model.addAttribute("roles", rolesIn(user.programmes().mine(), roles, parties));
        model.addAttribute("administered", rolesIn(administered(user), roles, parties));
        model.addAttribute("unit", unit == null ? "" : directory.unit(unit).name());
        model.addAttribute(
                "heads",
                directory.units().stream()
                        .filter(headed -> id.equals(headed.headId()))
                        .map(Unit::name)
                        .toList());
        model.addAttribute("delegations", delegations);
        model.addAttribute(
                "names",
                directory.names(delegations.stream()
                        .map(delegation -> delegation.delegateId())
                        .collect(Collectors.toSet())));
        return "organisation/person";
    }

    /**
     * What she is in a programme.
     *
     * @param worksFor null for no party in particular
     */
    record RolesIn(
            UUID programmeId,
            String name,
            Set<Role> roles,
            @Nullable Party worksFor) {}

    private static List<RolesIn> rolesIn(
            List<ProgrammeChoice.Named> programmes, Map<UUID, Set<Role>> roles, Map<UUID, Party> parties) {
        return programmes.stream()
                .map(programme -> new RolesIn(
                        programme.id(),
                        programme.name(),
                        new TreeSet<>(roles.getOrDefault(programme.id(), Set.of())),
                        parties.get(programme.id())))
                .toList();
    }

    /** Where the reader gives and takes roles: in the programmes that she administrates. */
    private List<ProgrammeChoice.Named> administered(CurrentUser user) {
        return choices.administered(user).stream()
                .map(programme -> new ProgrammeChoice.Named(programme.id(), programme.name()))
                .toList();
    }

    private boolean belongs(UUID person, CurrentUser user) {
        return user.administers().anything()
                && belonging.onlyTo(user.administers().programmes(), person);
    }

    private static Map<UUID, Set<Role>> byProgramme(Set<Register.Grant> grants) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        for (Register.Grant grant : grants) {
            if (grant.programmeId() != null) {
                roles.computeIfAbsent(grant.programmeId(), id -> new TreeSet<>())
                        .add(grant.role());
            }
        }
        return roles;
    }
}
