package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.security.PasswordChange;
import dk.gevinstspor.security.PasswordStamp;
import dk.gevinstspor.security.Passwords;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody changes her own password, or the installation's administrator gives her one. */
@Controller
class PasswordController {

    private static final String MINE = "/organisation/mig/adgangskode";
    private static final String ANYBODYS = "/organisation/ret/personer/{id}/adgangskode";
    private static final Secret NOTHING = new Secret("");

    private final Passwords passwords;
    private final Register register;
    private final FormPages forms;

    PasswordController(Passwords passwords, Register register, FormPages forms) {
        this.passwords = passwords;
        this.register = register;
        this.forms = forms;
    }

    /** The fields are missing when the browser sends none. */
    record OwnForm(
            @Nullable Secret current,
            @Nullable Secret wanted,
            @Nullable Secret again) {}

    record GivenForm(@Nullable Secret wanted, @Nullable Secret again) {}

    @GetMapping(MINE)
    ModelAndView mine() {
        return forms.show(myPage(), new OwnForm(null, null, null));
    }

    @PostMapping(MINE)
    ModelAndView changeMine(CurrentUser user, HttpServletRequest request) {
        return forms.submit(myPage(), OwnForm.class, request, (form, errors) -> {
            if (areAlike(form.wanted(), form.again(), errors)) {
                say(passwords.change(user, text(form.current()), text(form.wanted())), errors);
                if (!errors.hasErrors()) {
                    PasswordStamp.renew(request);
                }
            }
        });
    }

    @GetMapping(ANYBODYS)
    ModelAndView anybodys(@PathVariable UUID id, CurrentUser user) {
        Shared.PEOPLE.keptBy(user);
        return forms.show(pageOf(id), new GivenForm(null, null));
    }

    @PostMapping(ANYBODYS)
    ModelAndView setAnybodys(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        Shared.PEOPLE.keptBy(user);
        return forms.submit(pageOf(id), GivenForm.class, request, (form, errors) -> {
            if (areAlike(form.wanted(), form.again(), errors)) {
                say(passwords.set(id, text(form.wanted()), user.actor()), errors);
            }
        });
    }

    private static boolean areAlike(@Nullable Secret wanted, @Nullable Secret again, Errors errors) {
        boolean alike = text(wanted).equals(text(again));
        if (!alike) {
            errors.rejectValue("again", "organisation.password.differs");
        }
        return alike;
    }

    private static void say(PasswordChange change, Errors errors) {
        if (change != PasswordChange.DONE) {
            boolean aboutCurrent = change == PasswordChange.WRONG_CURRENT || change == PasswordChange.TOO_MANY;
            errors.rejectValue(aboutCurrent ? "current" : "wanted", change.messageKey());
        }
    }

    private static String text(@Nullable Secret secret) {
        return (secret == null ? NOTHING : secret).value();
    }

    private static FormPage myPage() {
        return new FormPage(
                "own-password",
                MINE,
                "/organisation/mig",
                FormField.currentPassword("current"),
                FormField.newPassword("wanted"),
                FormField.newPassword("again"));
    }

    private FormPage pageOf(UUID id) {
        Register.Entry entry = register.person(id).orElseThrow(() -> new NotFound("person " + id));
        return new FormPage(
                        "given-password",
                        "/organisation/ret/personer/" + id + "/adgangskode",
                        "/organisation/personer/" + id,
                        FormField.newPassword("wanted"),
                        FormField.newPassword("again"))
                .about(entry.person().name());
    }
}
