package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A contract version to read, on the screen and as PDF, for those who may. */
@Controller
@RequestMapping("/kontrakter/{id}")
class ContractController {

    private final ContractSteering steering;
    private final ContractPage page;
    private final Signing signing;
    private final Withdrawing withdrawing;
    private final Initiatives initiatives;
    private final ContractPdf pdf;

    ContractController(
            ContractSteering steering,
            ContractPage page,
            Signing signing,
            Withdrawing withdrawing,
            Initiatives initiatives,
            ContractPdf pdf) {
        this.steering = steering;
        this.page = page;
        this.signing = signing;
        this.withdrawing = withdrawing;
        this.initiatives = initiatives;
        this.pdf = pdf;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String read(@PathVariable UUID id, CurrentUser user, Model model) {
        steering.askAhead(id, user);
        BenefitContract contract = steering.readable(id, user);
        List<Party> parties = signing.open(contract, user.actor());
        model.addAllAttributes(page.of(contract));
        model.addAttribute("initiative", initiatives.get(contract.initiativeId()));
        model.addAttribute("maySign", !parties.isEmpty());
        model.addAttribute(
                "mayWithdraw",
                steering.maySteer(user.id(), contract.initiativeId()) && withdrawing.mayWithdraw(contract));
        return "kontrakter/kontrakt";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID id, CurrentUser user, Locale locale) {
        BenefitContract contract = steering.readable(id, user);
        ContentDisposition disposition = ContentDisposition.inline()
                .filename("gevinstkontrakt-%s-version-%d.pdf"
                        .formatted(
                                "A-" + initiatives.get(contract.initiativeId()).number(), contract.versionNumber()))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf.print(contract, locale));
    }
}
