package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.portfolio.simulation.Band;
import dk.gevinstspor.portfolio.simulation.Simulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good the forecast would have been: made at the end of each earlier quarter from what was known then, and compared
 * with the ÅV that were confirmed later.
 */
final class BackTest {

    /** Quarters ahead that are looked at. */
    private static final int AHEAD = 4;

    private BackTest() {}

    /**
     * One forecast of one quarter.
     *
     * @param madeAt the quarter at whose end it was made
     * @param ahead how many quarters later the figure came
     * @param actual ÅV confirmed
     * @param planned what the plan said then
     */
    record Trial(Quarter madeAt, int ahead, Band band, double actual, double planned) {

        Quarter about() {
            return madeAt.plus(ahead);
        }

        /** The plan's own loss, as a forecast that is certain of itself. */
        double planLoss() {
            return new Band(planned, planned, planned, planned).loss(actual);
        }
    }

    /**
     * Trials with the same look ahead.
     *
     * @param coverage the share that came to lie between P10 and P90; 80 % is as promised
     * @param loss mean pinball loss, ÅV
     * @param planLoss the same of the plan, ÅV
     */
    record Score(int ahead, int trials, double coverage, double loss, double planLoss) {

        static Score of(int ahead, List<Trial> trials) {
            return new Score(
                    ahead,
                    trials.size(),
                    trials.stream()
                            .mapToInt(trial -> trial.band().holds(trial.actual()) ? 1 : 0)
                            .average()
                            .orElse(0),
                    trials.stream()
                            .mapToDouble(trial -> trial.band().loss(trial.actual()))
                            .average()
                            .orElse(0),
                    trials.stream().mapToDouble(Trial::planLoss).average().orElse(0));
        }

        /** How much of the plan's error the forecast avoids: 0,4 is 40 % less; below 0 the plan was better. */
        double skill() {
            return planLoss == 0 ? 0 : 1 - loss / planLoss;
        }
    }

    /** Every quarter that has ended and in which something was known, from the first on. */
    static List<Trial> trials(
            List<InitiativeHistory> initiatives, Quarter first, LocalDate today, int runs, long seed) {
        List<Trial> trials = new ArrayList<>();
        Map<Quarter, Double> actual = new HashMap<>();
        Quarter lastEnded = Quarter.of(today).previous();
        for (Quarter made = first; made.compareTo(lastEnded) < 0; made = made.next()) {
            LocalDate day = made.lastDay();
            Knowledge then = new Knowledge(initiatives, day);
            if (then.candidates().isEmpty()) {
                continue;
            }
            Quarter last = made.plus(AHEAD);
            Horizon horizon = Horizon.of(day, made.next(), last.isAfter(lastEnded) ? lastEnded : last);
            List<Band> bands = new Simulation(then.beliefs(), horizon.ends(), runs, seed)
                    .of(then.candidates())
                    .confirmed();
            for (int ahead = 1; ahead <= bands.size(); ahead++) {
                Quarter about = made.plus(ahead);
                LocalDate end = about.lastDay();
                trials.add(new Trial(
                        made,
                        ahead,
                        bands.get(ahead - 1),
                        actual.computeIfAbsent(about, quarter -> Knowledge.confirmed(initiatives, end)),
                        then.planned(end)));
            }
        }
        return trials;
    }

    static List<Score> scores(List<Trial> trials) {
        return IntStream.rangeClosed(1, AHEAD)
                .mapToObj(ahead -> Score.of(
                        ahead,
                        trials.stream().filter(trial -> trial.ahead() == ahead).toList()))
                .filter(score -> score.trials() > 0)
                .toList();
    }
}
