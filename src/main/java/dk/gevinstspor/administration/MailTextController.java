package dk.gevinstspor.administration;

import dk.gevinstspor.mail.MailPreview;
import dk.gevinstspor.mail.MailWording;
import dk.gevinstspor.mail.MailWording.Wording;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The administrator says the mails' texts in other words, tries them, and goes back to the product's. */
@Controller
@RequestMapping("/organisation/ret/mails")
class MailTextController {

    private static final String ALL = "/organisation/ret/mails";
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("da"), Locale.ENGLISH);

    /** A mail brings its own styles and nothing else. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private final MailWording wording;
    private final MailPreview previews;
    private final Choices choices;
    private final FormPages forms;
    private final MessageSource messages;

    MailTextController(
            MailWording wording, MailPreview previews, Choices choices, FormPages forms, MessageSource messages) {
        this.wording = wording;
        this.previews = previews;
        this.choices = choices;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * A text in the form.
     *
     * @param problem null when it can be used
     */
    record Field(
            Wording wording,
            String label,
            String typed,
            @Nullable String problem) {}

    /** Whose texts, in which language. */
    record Scope(@Nullable UUID program, String mailsprog) {

        Locale language() {
            return LANGUAGES.stream()
                    .filter(known -> known.getLanguage().equals(mailsprog))
                    .findFirst()
                    .orElse(LANGUAGES.get(0));
        }

        String address(String path) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            if (program != null) {
                address.queryParam("program", program);
            }
            return address.queryParam("mailsprog", language().getLanguage()).toUriString();
        }
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "da") String mailsprog,
            CurrentUser user) {
        Scope scope = scope(program, mailsprog, user);
        return page("organisation/mailtekster", scope, user)
                .addObject("templates", byName())
                .addObject("reworded", wording.reworded(scope.program, scope.language()));
    }

    private List<String> byName() {
        return wording.templates().stream()
                .sorted(Comparator.comparing((String mail) -> text("organisation.mail." + mail)))
                .toList();
    }

    @GetMapping("/{mail}")
    ModelAndView one(
            @PathVariable String mail,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "da") String mailsprog,
            CurrentUser user) {
        Scope scope = scope(program, mailsprog, user);
        return form(mail, scope, fields(mail, scope, Map.of()), Map.of(), user);
    }

    /** @param vis only shows what the mail would look like */
    @PostMapping("/{mail}")
    ModelAndView save(
            @PathVariable String mail,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "da") String mailsprog,
            @RequestParam(required = false) @Nullable String vis,
            @RequestParam Map<String, String> typed,
            CurrentUser user,
            HttpServletRequest request) {
        known(mail);
        Scope scope = kept(program, mailsprog, user);
        List<Field> fields = fields(mail, scope, typed);
        boolean wrong = fields.stream().anyMatch(field -> field.problem != null);
        if (vis != null || wrong) {
            ModelAndView again = form(mail, scope, fields, typed, user);
            if (wrong) {
                again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            }
            return again;
        }
        wording.save(mail, scope.program, scope.language(), typed, user.actor());
        return forms.done(request, "organisation.mail-texts.saved", scope.address(ALL + "/" + mail));
    }

    @PostMapping("/{mail}/standard")
    ModelAndView reset(
            @PathVariable String mail,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "da") String mailsprog,
            CurrentUser user,
            HttpServletRequest request) {
        known(mail);
        Scope scope = kept(program, mailsprog, user);
        wording.reset(mail, scope.program, scope.language(), user.actor());
        return forms.done(request, "organisation.mail-texts.was-reset", scope.address(ALL + "/" + mail));
    }

    /** As it is sent now, in a frame of its own: a mail has its styles in the markup. */
    @GetMapping("/{mail}/visning")
    ResponseEntity<byte[]> preview(
            @PathVariable String mail,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "da") String mailsprog,
            CurrentUser user) {
        Scope scope = scope(program, mailsprog, user);
        known(mail);
        String html = previews.of(mail, scope.program, scope.language(), Map.of(), user.person())
                .html();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever keeps only programmes begins with her first one. */
    private Scope scope(@Nullable UUID program, String mailsprog, CurrentUser user) {
        if (program != null) {
            return new Scope(choices.programme(program, user).id(), mailsprog);
        }
        return new Scope(
                user.administers().installation()
                        ? null
                        : choices.administered(user).get(0).id(),
                mailsprog);
    }

    /** To be changed: what all programmes share is not a programme's administrator's. */
    private Scope kept(@Nullable UUID program, String mailsprog, CurrentUser user) {
        if (program == null) {
            Shared.MAIL_TEXTS.keptBy(user);
        }
        return scope(program, mailsprog, user);
    }

    private void known(String mail) {
        if (!wording.templates().contains(mail)) {
            throw new NotFound("mail " + mail);
        }
    }

    private ModelAndView form(
            String mail, Scope scope, List<Field> fields, Map<String, String> typed, CurrentUser user) {
        return page("organisation/mailtekst", scope, user)
                .addObject("mail", mail)
                .addObject("fields", fields)
                .addObject("tried", !typed.isEmpty())
                .addObject("own", fields.stream().anyMatch(field -> field.wording.isOwn()))
                .addObject("preview", previews.of(mail, scope.program, scope.language(), typed, user.person()));
    }

    private ModelAndView page(String view, Scope scope, CurrentUser user) {
        Map<String, String> programmes = new HashMap<>();
        List<Programme> hers = choices.administered(user);
        hers.forEach(programme -> programmes.put(programme.id().toString(), programme.name()));
        return new ModelAndView(view)
                .addObject("programmes", hers)
                .addObject("installation", user.administers().installation())
                .addObject("program", scope.program)
                .addObject("mailsprog", scope.language().getLanguage())
                .addObject("whose", scope.program == null ? null : programmes.get(scope.program.toString()));
    }

    private List<Field> fields(String mail, Scope scope, Map<String, String> typed) {
        known(mail);
        List<Field> fields = new ArrayList<>();
        int paragraph = 0;
        for (Wording each : wording.of(mail, scope.program, scope.language())) {
            String key = each.part().key();
            String kind = kind(key);
            String label = kind.equals("text")
                    ? text("organisation.mail-texts.part.text", ++paragraph)
                    : text("organisation.mail-texts.part." + kind);
            String text = MailWording.tidy(typed.getOrDefault(key, each.text()));
            fields.add(new Field(each, label, text, problem(MailWording.check(each.part(), text))));
        }
        return fields;
    }

    private static String kind(String key) {
        return List.of("subject", "button", "why").stream()
                .filter(kind -> key.startsWith("mail.") && key.endsWith("." + kind))
                .findFirst()
                .orElse("text");
    }

    private @Nullable String problem(MailWording.@Nullable Problem found) {
        return found == null
                ? null
                : text(
                        "organisation.mail-texts.fault." + found.fault(),
                        String.join(
                                ", ",
                                found.names().stream()
                                        .map(name -> "{" + name + "}")
                                        .toList()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
