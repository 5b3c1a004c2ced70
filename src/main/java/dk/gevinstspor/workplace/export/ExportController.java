package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything one may see as spreadsheets, and the page that leads to them. */
@Controller
class ExportController {

    private final List<Export> exports;
    private final Sheet sheet;

    ExportController(TaskExport tasks, Sheet sheet, InitiativeRights rights) {
        this.sheet = sheet;
        this.exports = Stream.concat(
                        Tables.ALL.stream().map(table -> new TableExport(table, sheet, rights)), Stream.of(tasks))
                .toList();
    }

    @GetMapping("/udtraek")
    String page(Model model) {
        model.addAttribute("exports", exports);
        return "udtraek";
    }

    @GetMapping("/udtraek/{list}.{format:csv|xlsx}")
    void file(
            @PathVariable String list,
            @PathVariable String format,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Export export = exports.stream()
                .filter(each -> each.name().equals(list))
                .findFirst()
                .orElseThrow(() -> new NotFound("list " + list));
        List<String> headings = sheet.headings(export.headings(), locale);
        try (SheetWriter writer = format.equals("xlsx")
                ? Download.xlsx(response, export.name(), sheet.text(export.title(), locale), headings)
                : Download.csv(response, export.name(), headings, locale)) {
            export.write(user, locale, writer);
        }
    }
}
