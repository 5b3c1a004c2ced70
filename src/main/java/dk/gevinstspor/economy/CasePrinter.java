package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.Reports;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The economy tables of a proposal as a file, in the layout of the municipality. */
@Component
class CasePrinter {

    private final Reports reports;
    private final MessageSource messages;

    CasePrinter(Reports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    /** @param economicCase with at least one year */
    byte[] print(
            EconomicCase economicCase,
            String title,
            String administration,
            Impact impact,
            ReportFormat format,
            Locale locale) {
        List<CaseDocument> tables = CaseDocument.of(economicCase, title, administration, impact, messages, locale);
        return reports.render("case-tables", economicCase.years().size(), format, title, locale, tables);
    }
}
