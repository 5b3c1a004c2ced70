package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Person;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Writes a mail in its recipient's language: subject, HTML and plain text. */
@Component
class MailTexts {

    /** Subjects name the mail's parameters: {@code Underskriv kontrakten om {initiative}}. */
    private static final PropertyPlaceholderHelper NAMES = new PropertyPlaceholderHelper("{", "}");

    /** The template of the mail that a thread began with: its subject is every answer's. */
    static final String ORIGINAL = "original";

    /** How many attachments came with an answer and were not kept. */
    static final String ATTACHMENTS = "attachments";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final BaseUrl baseUrl;
    private final MailActions actions;

    MailTexts(ITemplateEngine templates, ApplicationContext beans, BaseUrl baseUrl, MailActions actions) {
        this.templates = templates;
        this.beans = beans;
        this.baseUrl = baseUrl;
        this.actions = actions;
    }

    record Texts(String subject, String html, String plain) {}

    Texts write(ClaimedMail mail, Person recipient) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(recipient.language());
        try {
            return inTheCurrentLanguage(mail, recipient);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Texts inTheCurrentLanguage(ClaimedMail mail, Person recipient) {
        String subject = subject(mail, recipient.language());
        Context context = context(mail, recipient, subject);
        context.setVariable(
                "sections",
                mail.items().stream().map(item -> section(item, recipient)).toList());
        return new Texts(
                subject,
                templates.process("mail/layout", context),
                PlainText.wrap(templates.process("mail/layout.txt", context)));
    }

    /** A mail as part of a digest: its content without the frame. */
    public record Section(
            String subject,
            String html,
            String plain,
            @Nullable String url,
            @Nullable String button) {}

    private Section section(ClaimedMail item, Person recipient) {
        String subject = subject(item, recipient.language());
        Context context = context(item, recipient, subject);
        String url = url(item, recipient);
        String button = url == null
                ? null
                : beans.getMessage("mail." + item.stored().template() + ".button", null, recipient.language());
        return new Section(
                subject,
                templates.process("mail/" + item.stored().template(), context),
                templates
                        .process("mail/" + item.stored().template() + ".txt", context)
                        .strip(),
                url,
                button);
    }

    private Context context(ClaimedMail mail, Person recipient, String subject) {
        Context context = new Context(recipient.language());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        context.setVariable("template", mail.stored().template());
        context.setVariable("subject", subject);
        context.setVariable("recipient", recipient.name());
        context.setVariable("parameters", mail.stored().parameters());
        context.setVariable("site", baseUrl.of("/"));
        context.setVariable("url", url(mail, recipient));
        context.setVariable("answerable", mail.reply() != null);
        context.setVariable("proposed", proposed(mail));
        return context;
    }

    private @Nullable String url(ClaimedMail mail, Person recipient) {
        Token token = mail.token();
        if (token == null) {
            return null;
        }
        // The page speaks Danish unless it is asked not to.
        String language = recipient.language().getLanguage().equals("en") ? "?sprog=en" : "";
        return baseUrl.of("/svar/" + token.value() + language);
    }

    /** Plain decimal; null when the mail states no figure that one can say yes to. */
    private @Nullable String proposed(ClaimedMail mail) {
        OutgoingMail.LinkRequest link = mail.stored().link();
        ReplyAction<?> action = actions.byReply(link == null ? null : link.purpose());
        return action == null
                ? null
                : action.proposed(mail.stored().parameters()).map(Fte::toString).orElse(null);
    }

    private String subject(ClaimedMail mail, Locale language) {
        return subject(mail.stored().template(), mail.stored().parameters(), language);
    }

    /** An answer in a thread is about what the thread is about. */
    private String subject(String template, Map<String, String> parameters, Locale language) {
        String subject = Objects.requireNonNull(beans.getMessage("mail." + template + ".subject", null, language));
        return NAMES.replacePlaceholders(
                subject,
                name -> name.equals(ORIGINAL)
                        ? subject(Objects.requireNonNull(parameters.get(ORIGINAL)), parameters, language)
                        : parameters.get(name));
    }
}
