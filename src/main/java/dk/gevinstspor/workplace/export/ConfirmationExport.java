package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every confirmation of the initiatives that the reader may see, in the order they were recorded; without comments. */
@Controller
class ConfirmationExport {

    private static final String FILE = "bekraeftelser";

    private static final List<String> HEADINGS = List.of(
            "pipeline.sheet.number",
            "pipeline.sheet.title",
            "export.confirmation.quarter",
            "export.confirmation.day",
            "export.confirmation.fte",
            "export.confirmation.suggested",
            "export.confirmation.goals",
            "export.confirmation.state",
            "export.confirmation.recorded",
            "export.confirmation.person",
            "export.confirmation.principal",
            "export.confirmation.channel",
            "export.confirmation.counts");

    private static final String CONFIRMATIONS = """
            select i.number, i.title, p.quarter, c.valid_from, c.fte, c.suggested, c.goals, p.state, c.recorded_at,
                w.name as person, f.name as principal, c.channel,
                case when exists (select from confirmation n where n.corrects = c.id) then 'corrected'
                    when p.state = 'DISPUTED' then 'disputed' else 'stands' end as counts
            from confirmation c
            join follow_up_period p on p.id = c.period_id
            join initiative i on i.id = c.initiative_id
            left join person w on w.id = c.person_id
            left join person f on f.id = c.on_behalf_of
            where %s
            order by c.seq""";

    private final Sheet sheet;
    private final InitiativeRights rights;

    ConfirmationExport(Sheet sheet, InitiativeRights rights) {
        this.sheet = sheet;
        this.rights = rights;
    }

    @GetMapping("/gevinster/bekraeftelser.xlsx")
    void xlsx(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer = Download.xlsx(
                response, FILE, sheet.text("export.confirmations", locale), sheet.headings(HEADINGS, locale))) {
            write(user, locale, writer);
        }
    }

    @GetMapping("/gevinster/bekraeftelser.csv")
    void csv(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer = Download.csv(response, FILE, sheet.headings(HEADINGS, locale), locale)) {
            write(user, locale, writer);
        }
    }

    private void write(CurrentUser user, Locale locale, SheetWriter writer) {
        sheet.write(CONFIRMATIONS, rights.reach(user), writer, row -> cells(row, locale));
    }

    private List<@Nullable Object> cells(ResultSet row, Locale locale) throws SQLException {
        BigDecimal suggested = row.getBigDecimal("suggested");
        return Arrays.asList(
                "A-" + row.getInt("number"),
                row.getString("title"),
                row.getString("quarter"),
                row.getDate("valid_from").toLocalDate(),
                row.getBigDecimal("fte").stripTrailingZeros(),
                suggested == null ? null : suggested.stripTrailingZeros(),
                sheet.word("benefit.goals.", row.getString("goals"), locale),
                sheet.word("benefit.state.", row.getString("state"), locale),
                Zone.dayOf(row.getTimestamp("recorded_at").toInstant()),
                row.getString("person"),
                row.getString("principal"),
                sheet.word("benefit.channel.", row.getString("channel"), locale),
                sheet.word("export.confirmation.counts.", row.getString("counts"), locale));
    }
}
