package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Claims;
import dk.gevinstspor.print.Progress;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the large reports that were asked for, one after the other, each whole or not at all. */
@Component
class PrintWork {

    private final Prints prints;
    private final StatusReports reports;
    private final ReportReading reading;
    private final Rebuilding rebuilding;
    private final StatusPdf printer;
    private final Claims claims;

    PrintWork(
            Prints prints,
            StatusReports reports,
            ReportReading reading,
            Rebuilding rebuilding,
            StatusPdf printer,
            PlatformTransactionManager transactions) {
        this.prints = prints;
        this.reports = reports;
        this.reading = reading;
        this.rebuilding = rebuilding;
        this.printer = printer;
        // Whoever waits for it keeps a transaction of her own; what is made stays made if that is taken back.
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.claims = new Claims("report", prints, own);
    }

    /**
     * Makes the next that waits.
     *
     * @param goOn asked now and then: false stops the work, and nothing is made
     * @return whether there was one
     */
    boolean next(BooleanSupplier goOn) {
        return claims.next(prints::claim, this::make, goOn);
    }

    /**
     * Returns when it is made, by this thread or by whoever was at it.
     *
     * @throws IllegalStateException when it cannot be made
     */
    byte[] await(UUID id) {
        boolean tried = true;
        while (tried) {
            tried = claims.next(() -> prints.claim(id), this::make, () -> true);
        }
        return prints.content(id).orElseThrow(() -> new IllegalStateException("report " + id + " was not made"));
    }

    private void make(UUID id, BooleanSupplier goOn) {
        PrintOrder order = prints.find(id).orElseThrow().order();
        Progress progress = percent -> {
            if (!goOn.getAsBoolean()) {
                throw new IllegalStateException("stopped");
            }
            prints.progress(id, percent);
        };
        printer.write(
                document(order), order.format(), order.locale(), progress, (file, size) -> prints.done(id, file, size));
    }

    private StatusDocument document(PrintOrder order) {
        Locale language = order.locale();
        UUID reportId = order.reportId();
        if (reportId == null) {
            return reading.figures(order.programmeId(), order.quarter(), language);
        }
        StatusReport report = reports.get(reportId);
        return order.what() == PrintOrder.What.REBUILT
                ? reading.with(report, rebuilding.of(report).orElseThrow().snapshot(), language)
                : reading.report(report, language);
    }
}
