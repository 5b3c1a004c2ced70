package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.administration.PersonForm.Language;
import dk.gevinstspor.mail.MailPreferences;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody chooses her own language, and whether reminders come together once a day. */
@Controller
@RequestMapping("/organisation/mig/mail")
class MailChoiceController {

    private static final FormPage PAGE = new FormPage(
            "mail-choice",
            "/organisation/mig/mail",
            "/organisation/mig",
            FormField.select("language", Option.ofEnum(Language.class, "organisation.language.")),
            FormField.checkbox("daily"));

    private final PersonSetup people;
    private final MailPreferences preferences;
    private final FormPages forms;

    MailChoiceController(PersonSetup people, MailPreferences preferences, FormPages forms) {
        this.people = people;
        this.preferences = preferences;
        this.forms = forms;
    }

    record Form(@NotNull @Nullable Language language, boolean daily) {}

    @GetMapping
    ModelAndView show(CurrentUser user) {
        String language = user.person().language().getLanguage().toUpperCase(Locale.ROOT);
        return forms.show(PAGE, new Form(Language.valueOf(language), preferences.dailyDigest(user.id())));
    }

    @PostMapping
    ModelAndView save(CurrentUser user, HttpServletRequest request) {
        return forms.submit(PAGE, Form.class, request, (form, errors) -> {
            String language = requireNonNull(form.language()).name().toLowerCase(Locale.ROOT);
            people.speak(user.id(), Locale.forLanguageTag(language), user.actor());
            preferences.setDailyDigest(user.id(), form.daily());
        });
    }
}
