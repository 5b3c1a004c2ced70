package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.portfolio.simulation.Outlook;
import dk.gevinstspor.portfolio.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes a programme's forecast from its own history, and keeps the last one until something has changed: the same facts
 * and the same seed give the same forecast anyway. Who comes while it is made waits for it; no connection is held. With
 * very many initiatives nobody waits: it is made beside, and until then the last one is shown, with its date.
 */
@Service
class Forecasting {

    /** Any number would do; this one is shown, and is the same every day, so that only facts move the forecast. */
    static final long SEED = 2025;

    private static final int RUNS = 10_000;
    private static final int RUNS_OF_A_TRIAL = 2_000;
    private static final int FEWEST_RUNS = 200;

    /** Draws that are affordable while somebody waits. */
    private static final int MOST_DRAWS = 5_000_000;

    /** So many initiatives are made a forecast of while somebody waits, in a second or two. */
    private static final int MOST_WHILE_WAITING = 2_000;

    private static final int LEAST_QUARTERS = 8;
    private static final int MOST_QUARTERS = 48;
    /** What has no counter, as an initiative's title, is seen then at the latest. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private static final Duration KEPT_WHILE_OTHERS_WRITE = Duration.ofMinutes(1);

    private final ForecastReads reads;
    private final Today today;
    private final ForecastWorker worker;
    private final int mostWhileWaiting;
    private final ConcurrentHashMap<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Lock> making = new ConcurrentHashMap<>();

    @Autowired
    Forecasting(ForecastReads reads, Today today, ForecastWorker worker) {
        this(reads, today, worker, MOST_WHILE_WAITING);
    }

    Forecasting(ForecastReads reads, Today today, ForecastWorker worker, int mostWhileWaiting) {
        this.reads = reads;
        this.today = today;
        this.worker = worker;
        this.mostWhileWaiting = mostWhileWaiting;
    }

    /** @param lookedAt by the server's own counter */
    private record Kept(
            Fingerprint fingerprint,
            long lookedAt,
            ForecastInputs inputs,
            ProgrammeForecast forecast,
            SingletonSupplier<ForecastPage> page) {

        boolean isOf(Fingerprint now) {
            long age = System.nanoTime() - lookedAt;
            return fingerprint.isCertainBy(now)
                    ? age < KEPT.toNanos()
                    : fingerprint.isLikelyBy(now) && age < KEPT_WHILE_OTHERS_WRITE.toNanos();
        }
    }

    /** @throws ForecastUnderWay when it is large and there is none yet */
    ProgrammeForecast of(Programme programme) {
        return latestOf(programme).forecast;
    }

    /** None while the first one is being made. */
    Optional<ProgrammeForecast> ifMade(Programme programme) {
        return keptIfMade(programme).map(Kept::forecast);
    }

    /** None while the first one is being made. */
    Optional<ForecastPage> pageIfMade(Programme programme) {
        return keptIfMade(programme).map(last -> last.page.obtain());
    }

    private Optional<Kept> keptIfMade(Programme programme) {
        try {
            return Optional.of(latestOf(programme));
        } catch (ForecastUnderWay e) {
            return Optional.empty();
        }
    }

    /** As its page tells it: kept as long, as most of its figures look at every initiative. */
    ForecastPage pageOf(Programme programme) {
        return latestOf(programme).page.obtain();
    }

    private Kept latestOf(Programme programme) {
        LocalDate day = today.date();
        Fingerprint fingerprint = reads.fingerprint(programme, day);
        Kept last = kept.get(programme.id());
        if (last != null && last.isOf(fingerprint)) {
            return last;
        }
        if (reads.hasMoreThan(mostWhileWaiting, programme)) {
            worker.make(
                    programme.id(), () -> latest(programme, today.date()).page.obtain());
            if (last == null) {
                throw new ForecastUnderWay(programme);
            }
            return last;
        }
        Lock lock = making.computeIfAbsent(programme.id(), id -> new ReentrantLock());
        lock.lock();
        try {
            return latest(programme, day);
        } finally {
            lock.unlock();
        }
    }

    /** Read again; computed again only when something is another than before. */
    private Kept latest(Programme programme, LocalDate day) {
        Fingerprint fingerprint = reads.fingerprint(programme, day);
        Kept last = kept.get(programme.id());
        if (last != null && last.isOf(fingerprint)) {
            return last;
        }
        ForecastInputs inputs = reads.of(programme, day);
        Kept next = last != null && last.inputs.equals(inputs)
                ? new Kept(fingerprint, System.nanoTime(), inputs, last.forecast, last.page)
                : kept(fingerprint, inputs, make(inputs, today.now()));
        kept.put(programme.id(), next);
        return next;
    }

    private static Kept kept(Fingerprint fingerprint, ForecastInputs inputs, ProgrammeForecast forecast) {
        return new Kept(
                fingerprint,
                System.nanoTime(),
                inputs,
                forecast,
                SingletonSupplier.of(() -> new ForecastPage(forecast)));
    }

    private static ProgrammeForecast make(ForecastInputs inputs, Instant madeAt) {
        Programme programme = inputs.programme();
        LocalDate day = inputs.day();
        List<InitiativeHistory> initiatives = inputs.initiatives();
        EconomicCase economicCase = inputs.economicCase();
        FteRate rateOfCase = inputs.rateOfCase();
        Optional<PaybackPath> payback = rateOfCase == null || economicCase == null
                ? Optional.empty()
                : PaybackPath.of(economicCase, rateOfCase.amount());
        Knowledge knowledge = new Knowledge(initiatives, day);
        Horizon horizon = horizon(programme, inputs.targets(), payback, day);
        Outlook outlook = outlook(knowledge, horizon, initiatives.size());
        SortedMap<Quarter, Double> past = past(initiatives, Quarter.of(programme.startsOn()), day);
        Map<UUID, InitiativeHistory.Header> headers = initiatives.stream()
                .map(InitiativeHistory::header)
                .collect(Collectors.toMap(InitiativeHistory.Header::id, Function.identity()));
        return new ProgrammeForecast(
                inputs,
                madeAt,
                knowledge,
                horizon,
                outlook,
                past,
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
                headers,
                new ExpectedSums(headers.values(), outlook, horizon.quarters().size()));
    }

    static Outlook outlook(Knowledge knowledge, Horizon horizon, int initiatives) {
        return new Simulation(knowledge.beliefs(), horizon.ends(), runs(RUNS, initiatives), SEED)
                .of(knowledge.candidates());
    }

    private static int runs(int wanted, int initiatives) {
        return Math.max(FEWEST_RUNS, Math.min(wanted, MOST_DRAWS / Math.max(1, initiatives)));
    }

    static Horizon horizon(Programme programme, SortedMap<Integer, Fte> targets, LocalDate day) {
        return horizon(programme, targets, Optional.empty(), day);
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

    static SortedMap<Quarter, Double> past(List<InitiativeHistory> initiatives, Quarter first, LocalDate day) {
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
}
