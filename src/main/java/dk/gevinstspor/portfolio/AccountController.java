package dk.gevinstspor.portfolio;

import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The annual benefit account, on the screen and on paper. */
@Controller
class AccountController {

    private static final String TEMPLATE = "benefit-account";

    private final Reading reading;
    private final BenefitAccounts accounts;
    private final PortfolioTexts texts;
    private final Reports reports;

    AccountController(Reading reading, BenefitAccounts accounts, PortfolioTexts texts, Reports reports) {
        this.reading = reading;
        this.accounts = accounts;
        this.texts = texts;
        this.reports = reports;
    }

    @GetMapping("/portefoelje/regnskab")
    String account(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Model model) {
        Programme programme = reading.programme(reader, programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute("account", accounts.of(programme));
        return "portefoelje/regnskab";
    }

    @GetMapping("/portefoelje/regnskab.pdf")
    ResponseEntity<byte[]> pdf(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Locale locale) {
        BenefitAccount account = accounts.of(reading.programme(reader, programmeId));
        return Paper.of(
                reports.render(
                        TEMPLATE,
                        account.columns().size(),
                        ReportFormat.PDF,
                        texts.text("portfolio.account.title") + " " + account.year() + ": " + account.programme(),
                        locale,
                        List.of(account)),
                "gevinstregnskab-" + account.year() + ".pdf");
    }
}
