package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person: her roles, and who acts for her. The own page has the own password too. */
@Controller
class PersonPageController {

    private final Register register;
    private final Directory directory;

    PersonPageController(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @GetMapping("/organisation/mig")
    String mine(CurrentUser user, Model model) {
        return show(user.id(), user, model);
    }

    @GetMapping("/organisation/personer/{id}")
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        Register.Entry entry = register.person(id).orElseThrow(() -> new NotFound("person " + id));
        var delegations = register.delegationsOf(id);
        UUID unit = entry.person().unitId();
        boolean mine = user.id().equals(id);
        model.addAttribute("entry", entry);
        model.addAttribute("mine", mine);
        model.addAttribute("administrates", user.has(Role.ADMIN));
        model.addAttribute("path", mine ? "/organisation/mig" : "/organisation/ret/personer/" + id);
        model.addAttribute("allRoles", Role.values());
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
}
