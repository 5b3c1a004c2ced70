package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.InitiativeRights;
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

/** The newest case of every initiative that the reader may see: a row for each line and year, in t.kr. of the price level. */
@Controller
class CaseExport {

    private static final String FILE = "sager";

    private static final List<String> HEADINGS = List.of(
            "pipeline.sheet.number",
            "pipeline.sheet.title",
            "export.case.version",
            "export.case.recorded",
            "export.case.priceLevel",
            "export.case.kind",
            "export.case.area",
            "export.case.label",
            "export.case.origin",
            "export.case.year",
            "export.case.amount",
            "export.case.fte");

    private static final String LINES = """
            select i.number, i.title, c.number as version, c.valid_from, c.price_level, l.kind, l.control_area, l.label,
                o.origin, l.year, l.amount, l.fte
            from initiative i
            join lateral (
                select id, valid_from, price_level,
                    (select count(*) from economic_case e where e.initiative_id = i.id) as number
                from economic_case where initiative_id = i.id order by seq desc limit 1) c on true
            join case_line l on l.case_id = c.id
            left join case_line_origin o on o.case_id = l.case_id and o.position = l.position
            where %s
            order by i.number, l.position, l.year""";

    private final Sheet sheet;
    private final InitiativeRights rights;

    CaseExport(Sheet sheet, InitiativeRights rights) {
        this.sheet = sheet;
        this.rights = rights;
    }

    @GetMapping("/initiativer/sager.xlsx")
    void xlsx(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer =
                Download.xlsx(response, FILE, sheet.text("export.cases", locale), sheet.headings(HEADINGS, locale))) {
            write(user, locale, writer);
        }
    }

    @GetMapping("/initiativer/sager.csv")
    void csv(CurrentUser user, Locale locale, HttpServletResponse response) throws IOException {
        try (SheetWriter writer = Download.csv(response, FILE, sheet.headings(HEADINGS, locale), locale)) {
            write(user, locale, writer);
        }
    }

    private void write(CurrentUser user, Locale locale, SheetWriter writer) {
        sheet.write(LINES, rights.reach(user), writer, row -> cells(row, locale));
    }

    private List<@Nullable Object> cells(ResultSet row, Locale locale) throws SQLException {
        BigDecimal fte = row.getBigDecimal("fte");
        return Arrays.asList(
                "A-" + row.getInt("number"),
                row.getString("title"),
                row.getInt("version"),
                row.getDate("valid_from").toLocalDate(),
                row.getInt("price_level"),
                sheet.word("economy.lineKind.", row.getString("kind"), locale),
                sheet.word("economy.area.", row.getString("control_area"), locale),
                row.getString("label"),
                sheet.word("economy.origin.", row.getString("origin"), locale),
                row.getInt("year"),
                row.getBigDecimal("amount").stripTrailingZeros(),
                fte == null ? null : fte.stripTrailingZeros());
    }
}
