package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.workplace.export.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The empty file to fill in, with the headings in the reader's language. */
@Controller
@RequestMapping("/initiativer/indlaes")
class TemplateController {

    private final BulkRights rights;
    private final MessageSource messages;

    TemplateController(BulkRights rights, MessageSource messages) {
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/skabelon.xlsx")
    void xlsx(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        rights.programmes(user);
        Download.xlsx(response, name(locale), name(locale), headings(locale)).close();
    }

    @GetMapping("/skabelon.csv")
    void csv(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        rights.programmes(user);
        Download.csv(response, name(locale), headings(locale), locale).close();
    }

    private String name(Locale locale) {
        return messages.getMessage("bulk.template.name", null, locale);
    }

    private List<String> headings(Locale locale) {
        return Column.NEEDED.stream()
                .map(column -> column.heading(messages, locale))
                .toList();
    }
}
