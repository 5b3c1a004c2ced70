package dk.gevinstspor.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which texts each mail is made of, as found in its template: a mail that is added later can be reworded at once. */
@Component
class MailParts {

    /** What stands around every mail: greeting, the link's advice, whom to ask. */
    static final String FRAME = "layout";

    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][\\w.-]*)([(}])");
    private static final Pattern PARAMETER = Pattern.compile("parameters\\['(\\w+)'");
    /** A part that several mails share stands in a file of its own. */
    private static final Pattern SHARED = Pattern.compile("~\\{(mail/parts/[\\w-]+)(\\.txt)?[^}]*}");

    private static final Pattern LAST_WORD = Pattern.compile("(\\w+)\\W*$");

    private final SortedMap<String, List<MailPart>> parts = new TreeMap<>();
    private final Map<String, MailPart> byKey = new HashMap<>();
    private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final MessageSource messages;

    MailParts(MessageSource messages) throws IOException {
        this.messages = messages;
        for (Resource plain : files.getResources("classpath*:templates/mail/*.txt")) {
            String name = String.valueOf(plain.getFilename()).replace(".txt", "");
            String html = whole(files.getResource("classpath:templates/mail/" + name + ".html"));
            parts.put(name, found(name, html + "\n" + whole(plain)));
        }
        parts.values().forEach(all -> all.forEach(part -> byKey.put(part.key(), part)));
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** With the parts that it shares where they are named. */
    private String whole(Resource template) throws IOException {
        StringBuilder whole = new StringBuilder();
        Matcher shared = SHARED.matcher(text(template));
        while (shared.find()) {
            String ending = shared.group(2) == null ? ".html" : shared.group(2);
            Resource part = files.getResource("classpath:templates/" + shared.group(1) + ending);
            shared.appendReplacement(whole, Matcher.quoteReplacement(text(part)));
        }
        return shared.appendTail(whole).toString();
    }

    /** Subject, content, button, why; what is named in HTML and plain text counts once. */
    private List<MailPart> found(String template, String source) {
        Map<String, MailPart> found = new LinkedHashMap<>();
        String own = "mail." + template;
        add(found, own + MailPart.SUBJECT);
        Matcher at = MESSAGE.matcher(source);
        while (at.find()) {
            List<String> names = at.group(2).equals("(") ? arguments(source, at.end()) : List.of();
            found.putIfAbsent(at.group(1), new MailPart(at.group(1), names));
        }
        add(found, own + ".button");
        add(found, own + ".why");
        return List.copyOf(found.values());
    }

    private void add(Map<String, MailPart> found, String key) {
        String message = messages.getMessage(key, null, null, Locale.forLanguageTag("da"));
        if (message != null) {
            found.put(key, new MailPart(key, MailPart.namesIn(message)));
        }
    }

    /** What the arguments of a message are called: {@code (${parameters['by']}, ${day})} are "by" and "day". */
    private static List<String> arguments(String source, int from) {
        int open = 1;
        int end = from;
        while (open > 0) {
            char next = source.charAt(end++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        List<String> names = new ArrayList<>();
        Arrays.stream(source.substring(from, end - 1).split(", \\$", -1)).forEach(argument -> {
            Matcher parameter = PARAMETER.matcher(argument);
            Matcher last = LAST_WORD.matcher(argument);
            if (parameter.find()) {
                names.add(parameter.group(1));
            } else if (last.find()) {
                names.add(last.group(1));
            }
        });
        return List.copyOf(names);
    }

    /** By name; the frame is one of them. */
    List<String> templates() {
        return List.copyOf(parts.keySet());
    }

    /** None for a template that there is not. */
    List<MailPart> of(String template) {
        return parts.getOrDefault(template, List.of());
    }

    @Nullable
    MailPart byKey(String key) {
        return byKey.get(key);
    }

    /** What the product says by itself. */
    String standard(MailPart part, Locale language) {
        String message = messages.getMessage(part.key(), null, "", language);
        return part.readable(message == null ? "" : message);
    }
}
