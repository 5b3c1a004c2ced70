package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusSnapshot.Expected;
import dk.gevinstspor.meeting.StatusSnapshot.Forecast;
import dk.gevinstspor.meeting.StatusSnapshot.Past;
import dk.gevinstspor.meeting.StatusSnapshot.YearTarget;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.portfolio.ProgrammeExpectation;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is expected of a programme, as a snapshot keeps it. */
@Component
class SnapshotForecast {

    private static final int QUARTERS_AHEAD = 4;

    private final ProgrammeExpectation expectation;
    private final Directory directory;

    SnapshotForecast(ProgrammeExpectation expectation, Directory directory) {
        this.expectation = expectation;
        this.directory = directory;
    }

    /** @param byInitiative ÅV a year expected to be confirmed a year after the quarter */
    record Made(Forecast whole, Map<UUID, Fte> byInitiative) {}

    Made of(UUID programmeId, Quarter quarter, KnownAt known) {
        Quarter ahead = quarter.plus(QUARTERS_AHEAD);
        ProgrammeExpectation.Expected expected = expectation.of(programmeId, known, ahead);
        return new Made(
                new Forecast(
                        ahead,
                        expected.past().entrySet().stream()
                                .map(past -> new Past(past.getKey(), past.getValue()))
                                .toList(),
                        expected.points().stream()
                                .map(point -> new Expected(point.quarter(), point.p10(), point.p50(), point.p90()))
                                .toList(),
                        directory.savingsTarget(programmeId, known.before()).entrySet().stream()
                                .map(target -> new YearTarget(
                                        target.getKey(),
                                        target.getValue(),
                                        expected.chances().get(target.getKey())))
                                .toList()),
                expected.byInitiative());
    }
}
