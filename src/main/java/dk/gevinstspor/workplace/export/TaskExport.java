package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.MyWork;
import dk.gevinstspor.lifecycle.WorkLine;
import dk.gevinstspor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that waits for the reader, given to her or open to a role of hers; soonest due first. */
@Controller
class TaskExport {

    private static final String FILE = "opgaver";

    private static final List<String> HEADINGS = List.of(
            "export.task.task",
            "export.task.about",
            "export.task.holder",
            "export.task.role",
            "export.task.due",
            "export.task.overdue");

    private final Sheet sheet;
    private final MyWork work;
    private final Today today;

    TaskExport(Sheet sheet, MyWork work, Today today) {
        this.sheet = sheet;
        this.work = work;
        this.today = today;
    }

    @GetMapping("/opgaver/regneark.xlsx")
    void xlsx(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer =
                Download.xlsx(response, FILE, sheet.text("export.tasks", locale), sheet.headings(HEADINGS, locale))) {
            write(user, locale, writer);
        }
    }

    @GetMapping("/opgaver/regneark.csv")
    void csv(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer = Download.csv(response, FILE, sheet.headings(HEADINGS, locale), locale)) {
            write(user, locale, writer);
        }
    }

    private void write(CurrentUser user, Locale locale, SheetWriter writer) {
        LocalDate day = today.date();
        work.each(user, line -> {
            try {
                writer.row(cells(line, day, locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<@Nullable Object> cells(WorkLine line, LocalDate day, Locale locale) {
        return Arrays.asList(
                sheet.text(line.titleKey(), locale),
                line.label() != null || line.quarter() == null
                        ? line.label()
                        : line.quarter().toString(),
                line.holder(),
                line.role() == null ? null : sheet.text("organisation.role." + line.role(), locale),
                line.dueOn(),
                line.overdueOn(day) ? sheet.text("pipeline.sheet.yes", locale) : null);
    }
}
