package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.workplace.export.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline as a spreadsheet: everything that the filter lets through, whatever page the reader was on. */
@Controller
class PipelineExportController {

    private static final String FILE = "initiativer";

    private final Pipeline pipeline;
    private final PipelineSheet sheet;
    private final InitiativeRights rights;
    private final Departments departments;

    PipelineExportController(Pipeline pipeline, PipelineSheet sheet, InitiativeRights rights, Departments departments) {
        this.pipeline = pipeline;
        this.sheet = sheet;
        this.rights = rights;
        this.departments = departments;
    }

    @GetMapping("/initiativer/regneark.xlsx")
    void xlsx(@RequestParam Map<String, String> asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        try (SheetWriter writer = Download.xlsx(response, FILE, sheet.name(locale), sheet.headings(locale))) {
            write(asked, user, locale, writer);
        }
    }

    @GetMapping("/initiativer/regneark.csv")
    void csv(@RequestParam Map<String, String> asked, CurrentUser user, Locale locale, HttpServletResponse response)
            throws IOException {
        try (SheetWriter writer = Download.csv(response, FILE, sheet.headings(locale), locale)) {
            write(asked, user, locale, writer);
        }
    }

    private void write(Map<String, String> asked, CurrentUser user, Locale locale, SheetWriter writer) {
        Map<UUID, Departments.Belonging> units = departments.all();
        pipeline.each(PipelineFilter.of(asked), rights.reach(user), row -> {
            try {
                writer.row(sheet.cells(row, units.get(row.unitId()), locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
