package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.MyWork;
import dk.gevinstspor.lifecycle.WorkLine;
import dk.gevinstspor.security.CurrentUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that waits for the reader, given to her or open to a role of hers; soonest due first. */
@Component
class TaskExport implements Export {

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

    @Override
    public String name() {
        return "opgaver";
    }

    @Override
    public String title() {
        return "export.tasks";
    }

    @Override
    public List<String> headings() {
        return HEADINGS;
    }

    @Override
    public void write(CurrentUser user, Locale locale, SheetWriter writer) {
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
