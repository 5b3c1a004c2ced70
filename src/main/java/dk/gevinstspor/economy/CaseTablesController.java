package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out an initiative's case as the tables of a proposal. */
@Controller
class CaseTablesController {

    private final Cases cases;
    private final CasePrinter printer;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    CaseTablesController(
            Cases cases, CasePrinter printer, Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.cases = cases;
        this.printer = printer;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    /** @param impact whether the total economic impact is cumulative or per year */
    @GetMapping("/initiativer/{id}/sag/tabeller")
    ResponseEntity<byte[]> tables(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PDF") ReportFormat format,
            @RequestParam(name = "paavirkning", defaultValue = "CUMULATIVE") Impact impact,
            CurrentUser user,
            Locale locale) {
        Initiative initiative = initiatives
                .find(id)
                .filter(found -> rights.mayRead(user.id(), found))
                .orElseThrow(() -> new NotFound("initiative " + id));
        EconomicCase economicCase = cases.ofInitiative(id)
                .filter(found -> !found.years().isEmpty())
                .orElseThrow(() -> new NotFound("case of initiative " + id));
        UUID administration = directory.programme(initiative.programmeId()).administrationId();
        byte[] file = printer.print(
                economicCase, initiative.title(), directory.unit(administration).name(), impact, format, locale);
        String name = "A-" + initiative.number() + "-oekonomi." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
