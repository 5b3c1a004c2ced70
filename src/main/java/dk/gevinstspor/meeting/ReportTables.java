package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusDocument.CorrectedLine;
import dk.gevinstspor.meeting.StatusDocument.DisputedLine;
import dk.gevinstspor.meeting.StatusDocument.InitiativeLine;
import dk.gevinstspor.meeting.StatusDocument.MilestoneLine;
import dk.gevinstspor.meeting.StatusDocument.MissingLine;
import dk.gevinstspor.meeting.StatusDocument.RestatementLine;
import dk.gevinstspor.meeting.StatusDocument.RiskLine;
import dk.gevinstspor.meeting.StatusDocument.SpendingLine;
import java.util.List;

/** A report's tables that grow with its initiatives, as its page shows them: one of them turned to a page, the others at their first. */
record ReportTables(
        Slice<MilestoneLine> milestones,
        Slice<InitiativeLine> initiatives,
        Slice<SpendingLine> spending,
        Slice<RiskLine> risks,
        Slice<MissingLine> missing,
        Slice<DisputedLine> disputed,
        Slice<CorrectedLine> corrected,
        Slice<RestatementLine> restatements) {

    /**
     * @param turned the table that is turned, by its anchor on the page; another word turns none
     * @param page from 1
     */
    static ReportTables of(StatusDocument document, String turned, int page) {
        return new ReportTables(
                slice(document.milestones(), turned.equals("milepaele"), page),
                slice(document.initiatives(), turned.equals("initiativer"), page),
                slice(document.spending(), turned.equals("forbrug"), page),
                slice(document.risks(), turned.equals("risici"), page),
                slice(document.missingAnswers(), turned.equals("ubesvarede"), page),
                slice(document.disputed(), turned.equals("bestridte"), page),
                slice(document.corrected(), turned.equals("rettede"), page),
                slice(document.restatements(), turned.equals("rettelser"), page));
    }

    private static <T> Slice<T> slice(List<T> lines, boolean turned, int page) {
        return Slice.of(lines, turned ? page : 1);
    }
}
