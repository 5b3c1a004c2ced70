package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
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
    private final GovernanceSetup governance;
    private final Questions questions;
    private final Today today;

    PersonPageController(
            Register register,
            Directory directory,
            Choices choices,
            GovernanceSetup governance,
            Questions questions,
            Today today) {
        this.register = register;
        this.directory = directory;
        this.choices = choices;
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
        model.addAttribute("entry", entry);
        model.addAttribute("mine", mine);
        model.addAttribute("administrates", user.has(Role.ADMIN));
        model.addAttribute("path", mine ? "/organisation/mig" : "/organisation/ret/personer/" + id);
        model.addAttribute("allRoles", Role.values());
        Map<UUID, Set<Role>> roles = directory.rolesByProgramme(Set.of(id));
        model.addAttribute("parties", Option.ofEnum(Party.class, "organisation.party."));
        model.addAttribute("roles", rolesIn(id, user.programmes().mine(), roles));
        model.addAttribute("administered", user.has(Role.ADMIN) ? administered(user, entry, roles) : List.of());
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
     * @param programmeId null in an installation without any
     * @param worksFor null for no party in particular
     */
    record RolesIn(
            @Nullable UUID programmeId,
            String name,
            Set<Role> roles,
            @Nullable Party worksFor) {}

    private List<RolesIn> rolesIn(UUID person, List<ProgrammeChoice.Named> programmes, Map<UUID, Set<Role>> roles) {
        return programmes.stream()
                .map(programme -> new RolesIn(
                        programme.id(),
                        programme.name(),
                        new TreeSet<>(roles.getOrDefault(programme.id(), Set.of())),
                        governance.worksFor(programme.id()).get(person)))
                .toList();
    }

    /** Where the reader gives and takes roles: in the programmes that she administrates. */
    private List<RolesIn> administered(CurrentUser user, Register.Entry entry, Map<UUID, Set<Role>> roles) {
        List<ProgrammeChoice.Named> hers = choices.administered(user).stream()
                .map(programme -> new ProgrammeChoice.Named(programme.id(), programme.name()))
                .toList();
        return hers.isEmpty()
                ? List.of(new RolesIn(null, "", entry.roles(), null))
                : rolesIn(entry.person().id(), hers, roles);
    }
}
