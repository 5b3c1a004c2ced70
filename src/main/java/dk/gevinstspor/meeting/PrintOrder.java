package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.print.ReportFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to be made as a file.
 *
 * @param reportId null for a quarter's figures alone
 * @param edition which state of the report it shows: another one is another file
 * @param language tag of the language
 */
record PrintOrder(
        UUID programmeId,
        @Nullable UUID reportId,
        Quarter quarter,
        What what,
        String edition,
        ReportFormat format,
        String language) {

    /** Names are kept in the table. */
    enum What {
        REPORT,
        /** the report made again from the facts */
        REBUILT,
        /** a quarter without a report */
        FIGURES
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Of the page that tells how far it is. */
    public String page() {
        return switch (what) {
            case REPORT, REBUILT -> "/rapporter/" + reportId + "/udskrift?hvad=" + what + "&format=" + format;
            case FIGURES -> "/rapporter/kvartal/" + quarter + "/udskrift";
        };
    }
}
