package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administrators' buttons on a person's page: roles, and whether she may log in. */
@Controller
class PersonAccessController {

    private static final String ONE = "/organisation/ret/personer/{id}";

    private final PersonSetup people;
    private final RoleSetup roles;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;

    PersonAccessController(PersonSetup people, RoleSetup roles, Register register, Choices choices, FormPages forms) {
        this.people = people;
        this.roles = roles;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
    }

    @PostMapping(ONE + "/roller/{role}/giv")
    ModelAndView grant(
            @PathVariable UUID id,
            @PathVariable Role role,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            CurrentUser user,
            HttpServletRequest request) {
        String back = page(id);
        UUID programme = programme(programmeId, user);
        if (programme == null) {
            return forms.refused(request, "organisation.programme.none", back);
        }
        roles.grant(id, programme, role, user.actor());
        return forms.done(request, "organisation.role.granted", back);
    }

    @PostMapping(ONE + "/roller/{role}/fjern")
    ModelAndView revoke(
            @PathVariable UUID id,
            @PathVariable Role role,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            CurrentUser user,
            HttpServletRequest request) {
        String back = page(id);
        UUID programme = programme(programmeId, user);
        if (programme == null) {
            return forms.refused(request, "organisation.programme.none", back);
        }
        return revoked(roles.revoke(id, programme, role, user.actor()), request, back);
    }

    /** From now on she keeps what all programmes share, and is the administrator of each. */
    @PostMapping(ONE + "/hovedadministrator/giv")
    ModelAndView appoint(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.ADMINISTRATORS.keptBy(user);
        String back = page(id);
        roles.grant(id, null, Role.ADMIN, user.actor());
        return forms.done(request, "organisation.installation.granted", back);
    }

    @PostMapping(ONE + "/hovedadministrator/fjern")
    ModelAndView withdraw(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.ADMINISTRATORS.keptBy(user);
        return revoked(roles.revoke(id, null, Role.ADMIN, user.actor()), request, page(id));
    }

    private ModelAndView revoked(RoleSetup.Revocation revocation, HttpServletRequest request, String back) {
        return switch (revocation) {
            case DONE, NOT_HELD -> forms.done(request, "organisation.role.revoked", back);
            case LAST_ADMINISTRATOR -> forms.refused(request, "organisation.last-administrator", back);
        };
    }

    @PostMapping(ONE + "/luk")
    ModelAndView disable(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.PEOPLE.keptBy(user);
        String back = page(id);
        return switch (people.disable(id, user.actor())) {
            case DONE -> forms.done(request, "organisation.person.disabled", back);
            case LAST_ADMINISTRATOR -> forms.refused(request, "organisation.last-administrator", back);
        };
    }

    @PostMapping(ONE + "/aabn")
    ModelAndView enable(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.PEOPLE.keptBy(user);
        String back = page(id);
        people.enable(id, user.actor());
        return forms.done(request, "organisation.person.enabled", back);
    }

    private String page(UUID id) {
        if (register.person(id).isEmpty()) {
            throw new NotFound("person " + id);
        }
        return "/organisation/personer/" + id;
    }

    /** One that she administrates; null in an empty installation. */
    private @Nullable UUID programme(@Nullable UUID asked, CurrentUser user) {
        UUID programme = asked == null ? user.programmes().current() : asked;
        return programme == null ? null : choices.programme(programme, user).id();
    }
}
