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

/** The administrator's buttons on a person's page: roles, and whether she may log in. */
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
        if (programme == null && role != Role.ADMIN) {
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
        return switch (roles.revoke(id, programme(programmeId, user), role, user.actor())) {
            case DONE, NOT_HELD -> forms.done(request, "organisation.role.revoked", back);
            case LAST_ADMINISTRATOR -> forms.refused(request, "organisation.last-administrator", back);
        };
    }

    @PostMapping(ONE + "/luk")
    ModelAndView disable(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        String back = page(id);
        return switch (people.disable(id, user.actor())) {
            case DONE -> forms.done(request, "organisation.person.disabled", back);
            case LAST_ADMINISTRATOR -> forms.refused(request, "organisation.last-administrator", back);
        };
    }

    @PostMapping(ONE + "/aabn")
    ModelAndView enable(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
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

    /** Null in an empty installation, where only administrators can be appointed; else one that she administrates. */
    private @Nullable UUID programme(@Nullable UUID asked, CurrentUser user) {
        UUID programme = asked == null ? user.programmes().current() : asked;
        return programme == null ? null : choices.programme(programme, user).id();
    }
}
