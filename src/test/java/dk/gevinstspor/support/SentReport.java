package dk.gevinstspor.support;

import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.List;
import java.util.UUID;

/** A status report that asks the meeting for one thing, approved and sent to the members. */
public final class SentReport {

    private SentReport() {}

    /** Of the next quarter that has none. */
    public static UUID next(Reporting reporting, Cast cast, Recommendation asked) {
        UUID report = reporting.openNext(cast.programme()).orElseThrow();
        send(reporting, cast, report, asked);
        return report;
    }

    public static void send(Reporting reporting, Cast cast, UUID report, Recommendation asked) {
        reporting.takeSnapshot(report);
        reporting.write(report, "Det går.", ClaimedLights.NONE, List.of(asked), Actor.onTheWeb(cast.manager()));
        reporting.approve(report, Actor.onTheWeb(cast.chair()));
        reporting.distribute(report);
    }
}
