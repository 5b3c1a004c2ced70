package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.portfolio.simulation.Band;
import dk.gevinstspor.portfolio.simulation.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is expected of a programme, played forward from what was known of it on a day: the same facts, the same figures. */
@Service
@Transactional(readOnly = true)
public class ProgrammeExpectation {

    private final HistoryReads histories;
    private final Directory directory;

    ProgrammeExpectation(HistoryReads histories, Directory directory) {
        this.histories = histories;
        this.directory = directory;
    }

    /** ÅV a year harvested at the end of a quarter: in one of ten runs at most p10, in half p50, in nine of ten p90. */
    public record Point(Quarter quarter, Fte p10, Fte p50, Fte p90) {}

    /**
     * @param past ÅV a year harvested at the end of the quarters before, oldest first
     * @param points quarter by quarter from that of the day; empty when nothing is under way
     * @param chances that a year's target is reached, by year
     * @param byInitiative ÅV a year expected to be confirmed at the end of the quarter asked for; none for what is not expected
     */
    public record Expected(
            SortedMap<Quarter, Fte> past,
            List<Point> points,
            Map<Integer, BigDecimal> chances,
            Map<UUID, Fte> byInitiative) {}

    /** @param quarter whose end the initiatives are asked for; not before that of the day */
    public Expected of(UUID programmeId, KnownAt known, Quarter quarter) {
        LocalDate day = known.day();
        Programme programme = directory.programme(programmeId);
        SortedMap<Integer, Fte> targets = directory.savingsTarget(programmeId, known.before());
        List<InitiativeHistory> initiatives = histories.of(programmeId, known);
        SortedMap<Quarter, Fte> past =
                Forecasting.past(initiatives, Quarter.of(programme.startsOn()), day).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> fte(entry.getValue()), (one, other) -> one, TreeMap::new));
        Horizon horizon = Forecasting.horizon(programme, targets, day);
        Outlook outlook = Forecasting.outlook(new Knowledge(initiatives, day), horizon, initiatives.size());
        List<Band> bands = outlook.harvested();
        return new Expected(
                past,
                IntStream.range(0, bands.size())
                        .mapToObj(ahead -> point(horizon.quarters().get(ahead), bands.get(ahead)))
                        .toList(),
                targets.entrySet().stream()
                        .filter(target -> horizon.endOf(target.getKey()) >= 0)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                target -> share(outlook.chanceOf(
                                        target.getValue().value().doubleValue(), horizon.endOf(target.getKey()))))),
                byInitiative(outlook, initiatives, horizon.quarters().indexOf(quarter)));
    }

    private static Map<UUID, Fte> byInitiative(Outlook outlook, List<InitiativeHistory> initiatives, int ahead) {
        return ahead < 0
                ? Map.of()
                : initiatives.stream()
                        .map(initiative -> initiative.header().id())
                        .filter(id -> outlook.expectedConfirmed(id, ahead) > 0)
                        .collect(
                                Collectors.toMap(Function.identity(), id -> fte(outlook.expectedConfirmed(id, ahead))));
    }

    private static Point point(Quarter quarter, Band band) {
        return new Point(quarter, fte(band.p10()), fte(band.p50()), fte(band.p90()));
    }

    private static Fte fte(double value) {
        return new Fte(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(double chance) {
        return BigDecimal.valueOf(chance).setScale(2, RoundingMode.HALF_UP);
    }
}
