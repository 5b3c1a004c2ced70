package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.portfolio.simulation.Outlook;
import dk.gevinstspor.portfolio.simulation.Simulation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a programme's forecast from its own history, and keeps the last one until something has changed: the same facts
 * and the same seed give the same forecast anyway.
 */
@Service
@Transactional(readOnly = true)
class Forecasting {

    /** Any number would do; this one is shown, and is the same every day, so that only facts move the forecast. */
    static final long SEED = 2025;

    private static final int RUNS = 10_000;
    private static final int RUNS_OF_A_TRIAL = 2_000;
    private static final int FEWEST_RUNS = 200;

    /** Draws that are affordable while somebody waits. */
    private static final int MOST_DRAWS = 5_000_000;

    private static final int LEAST_QUARTERS = 8;
    private static final int MOST_QUARTERS = 48;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final HistoryReads histories;
    private final Directory directory;
    private final Cases cases;
    private final EconomyFollowUp economy;
    private final Today today;
    private final ConcurrentHashMap<UUID, Kept> kept = new ConcurrentHashMap<>();

    Forecasting(HistoryReads histories, Directory directory, Cases cases, EconomyFollowUp economy, Today today) {
        this.histories = histories;
        this.directory = directory;
        this.cases = cases;
        this.economy = economy;
        this.today = today;
    }

    /** @param madeAt by the server's own counter: who commits late is seen a minute later at most */
    private record Kept(String fingerprint, long madeAt, ProgrammeForecast forecast) {

        boolean isOf(String now) {
            return fingerprint.equals(now) && System.nanoTime() - madeAt < KEPT.toNanos();
        }
    }

    ProgrammeForecast of(Programme programme) {
        LocalDate day = today.date();
        String fingerprint = histories.fingerprint(programme.id(), day);
        Kept last = kept.get(programme.id());
        if (last != null && last.isOf(fingerprint)) {
            return last.forecast;
        }
        ProgrammeForecast made = make(programme, day);
        kept.put(programme.id(), new Kept(fingerprint, System.nanoTime(), made));
        return made;
    }

    private ProgrammeForecast make(Programme programme, LocalDate day) {
        List<InitiativeHistory> initiatives = histories.of(programme.id());
        SortedMap<Integer, Fte> targets = directory.savingsTarget(programme.id());
        FteRate rate = rate(programme, day);
        EconomicCase economicCase = cases.ofProgramme(programme.id()).orElse(null);
        Optional<PaybackPath> payback =
                rate == null || economicCase == null ? Optional.empty() : PaybackPath.of(economicCase, rate.amount());
        Knowledge knowledge = new Knowledge(initiatives, day);
        Horizon horizon = horizon(programme, targets, payback, day);
        Outlook outlook = new Simulation(knowledge.beliefs(), horizon.ends(), runs(RUNS, initiatives.size()), SEED)
                .of(knowledge.candidates());
        SortedMap<Quarter, Double> past = past(initiatives, Quarter.of(programme.startsOn()), day);
        return new ProgrammeForecast(
                day,
                knowledge,
                horizon,
                outlook,
                past,
                targets,
                rate,
                economicCase,
                economy.of(programme.id(), day),
                payback.map(PaybackPath::promisedYear).orElse(null),
                payback.map(path -> outlook.chanceThat(fte -> path.isPaidBack(quarter -> {
                            int ahead = horizon.quarters().indexOf(quarter);
                            return ahead < 0 ? past.getOrDefault(quarter, 0.0) : fte[ahead];
                        })))
                        .orElse(null),
                BackTest.trials(
                        initiatives,
                        Quarter.of(programme.startsOn()),
                        day,
                        runs(RUNS_OF_A_TRIAL, initiatives.size()),
                        SEED),
                initiatives.stream()
                        .map(InitiativeHistory::header)
                        .collect(Collectors.toMap(InitiativeHistory.Header::id, Function.identity())));
    }

    private static int runs(int wanted, int initiatives) {
        return Math.max(FEWEST_RUNS, Math.min(wanted, MOST_DRAWS / Math.max(1, initiatives)));
    }

    private static Horizon horizon(
            Programme programme, SortedMap<Integer, Fte> targets, Optional<PaybackPath> payback, LocalDate day) {
        Quarter first = Quarter.of(day);
        Quarter last = Quarter.of(programme.endsOn());
        if (!targets.isEmpty() && targets.lastKey() > last.year()) {
            last = new Quarter(targets.lastKey(), 4);
        }
        if (payback.isPresent() && payback.get().promisedYear() > last.year()) {
            last = new Quarter(payback.get().promisedYear(), 4);
        }
        if (first.plus(LEAST_QUARTERS).isAfter(last)) {
            last = first.plus(LEAST_QUARTERS);
        }
        return Horizon.of(day, first, last.isAfter(first.plus(MOST_QUARTERS)) ? first.plus(MOST_QUARTERS) : last);
    }

    private static SortedMap<Quarter, Double> past(List<InitiativeHistory> initiatives, Quarter first, LocalDate day) {
        SortedMap<Quarter, Double> past = new TreeMap<>();
        for (Quarter quarter = first; quarter.compareTo(Quarter.of(day)) < 0; quarter = quarter.next()) {
            LocalDate end = quarter.lastDay();
            past.put(
                    quarter,
                    initiatives.stream()
                            .mapToDouble(each -> each.harvested(end))
                            .sum());
        }
        return past;
    }

    private @Nullable FteRate rate(Programme programme, LocalDate day) {
        try {
            return directory.rate(programme.id(), day);
        } catch (NoSuchElementException e) {
            return null;
        }
    }
}
