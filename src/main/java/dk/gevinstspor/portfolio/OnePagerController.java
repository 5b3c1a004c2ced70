package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An initiative on one sheet of paper, for whoever may read the initiative. */
@Controller
class OnePagerController {

    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final OnePagers sheets;
    private final Reports reports;

    OnePagerController(Initiatives initiatives, InitiativeRights rights, OnePagers sheets, Reports reports) {
        this.initiatives = initiatives;
        this.rights = rights;
        this.sheets = sheets;
        this.reports = reports;
    }

    @GetMapping("/initiativer/{id}/ark.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, CurrentUser reader, Locale locale) {
        Initiative initiative = initiatives
                .find(id)
                .filter(each -> rights.mayRead(reader.id(), each))
                .orElseThrow(() -> new NotFound("initiative " + id));
        return Paper.of(
                reports.render("initiative-one-pager", initiative.label(), locale, List.of(sheets.of(initiative))),
                "initiativ-A-" + initiative.number() + ".pdf");
    }
}
