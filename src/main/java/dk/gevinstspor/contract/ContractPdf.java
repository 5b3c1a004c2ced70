package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.print.Reports;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The contract on paper, with its signatures: PDF/A. */
@Component
class ContractPdf {

    private final Reports reports;
    private final ContractDocuments documents;
    private final Initiatives initiatives;
    private final MessageSource messages;

    ContractPdf(Reports reports, ContractDocuments documents, Initiatives initiatives, MessageSource messages) {
        this.reports = reports;
        this.documents = documents;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    byte[] print(BenefitContract contract, Locale locale) {
        Object[] about = {
            contract.versionNumber(), initiatives.get(contract.initiativeId()).label()
        };
        String title = messages.getMessage("contract.print.title", about, locale);
        return reports.render("benefit-contract", title, locale, List.of(documents.of(contract)));
    }
}
