package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.messageresolver.SpringMessageResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Writes a mail in its recipient's language: subject, HTML and plain text. */
@Component
class MailTexts {

    /** The template of the mail that a thread began with: its subject is every answer's. */
    static final String ORIGINAL = "original";

    /** How many attachments came with an answer and were not kept. */
    static final String ATTACHMENTS = "attachments";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final BaseUrl baseUrl;
    private final MailActions actions;
    private final OwnMailTexts own;

    MailTexts(
            List<ITemplateResolver> files,
            MailParts parts,
            ApplicationContext beans,
            BaseUrl baseUrl,
            MailActions actions,
            OwnMailTexts own) {
        this.templates = engine(files, parts, beans);
        this.beans = beans;
        this.baseUrl = baseUrl;
        this.actions = actions;
        this.own = own;
    }

    /** The pages' templates and dialect, with the words of a mail's own before the messages. */
    private static ITemplateEngine engine(List<ITemplateResolver> files, MailParts parts, ApplicationContext beans) {
        SpringMessageResolver messages = new SpringMessageResolver();
        messages.setMessageSource(beans);
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new SpringStandardDialect());
        engine.setTemplateResolvers(new LinkedHashSet<>(files));
        engine.setMessageResolvers(Set.of(new OwnWords(parts), messages));
        return engine;
    }

    record Texts(String subject, String html, String plain) {}

    Texts write(ClaimedMail mail, Person recipient) {
        return write(mail, recipient, one -> own.of(one.template(), programmeOf(one), recipient.language()));
    }

    private static @Nullable UUID programmeOf(OutboxMail mail) {
        String programme = mail.parameters().get(OutgoingMail.PROGRAMME);
        return programme == null ? null : UUID.fromString(programme);
    }

    /** @param words what a mail and its frame say in other words than the product's, by key */
    Texts write(ClaimedMail mail, Person recipient, Function<OutboxMail, Map<String, String>> words) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(recipient.language());
        try {
            return inTheCurrentLanguage(mail, recipient, words);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Texts inTheCurrentLanguage(
            ClaimedMail mail, Person recipient, Function<OutboxMail, Map<String, String>> words) {
        Map<String, String> ownWords = words.apply(mail.stored());
        String subject = subject(mail, recipient.language(), ownWords);
        Context context = context(mail, recipient, subject, ownWords);
        context.setVariable(
                "sections",
                mail.items().stream()
                        .map(item -> section(item, recipient, words.apply(item.stored())))
                        .toList());
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

    private Section section(ClaimedMail item, Person recipient, Map<String, String> ownWords) {
        String subject = subject(item, recipient.language(), ownWords);
        Context context = context(item, recipient, subject, ownWords);
        String url = url(item, recipient);
        String button = url == null
                ? null
                : said("mail." + item.stored().template() + ".button", recipient.language(), ownWords);
        return new Section(
                subject,
                templates.process("mail/" + item.stored().template(), context),
                templates
                        .process("mail/" + item.stored().template() + ".txt", context)
                        .strip(),
                url,
                button);
    }

    private Context context(ClaimedMail mail, Person recipient, String subject, Map<String, String> ownWords) {
        Context context = new Context(recipient.language());
        context.setVariable(OwnWords.VARIABLE, ownWords);
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

    private String subject(ClaimedMail mail, Locale language, Map<String, String> ownWords) {
        return subject(mail.stored().template(), mail.stored().parameters(), language, ownWords);
    }

    /**
     * Subjects name the mail's parameters: {@code Underskriv kontrakten om {initiative}}. An answer in a thread is about
     * what the thread is about.
     */
    private String subject(
            String template, Map<String, String> parameters, Locale language, Map<String, String> ownWords) {
        return MailPart.fill(
                said("mail." + template + MailPart.SUBJECT, language, ownWords),
                name -> name.equals(ORIGINAL)
                        ? subject(Objects.requireNonNull(parameters.get(ORIGINAL)), parameters, language, ownWords)
                        : parameters.get(name));
    }

    private String said(String key, Locale language, Map<String, String> ownWords) {
        String text = ownWords.get(key);
        return text == null ? Objects.requireNonNull(beans.getMessage(key, null, language)) : text;
    }
}
