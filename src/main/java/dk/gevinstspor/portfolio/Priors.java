package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.portfolio.simulation.Belief;
import java.util.List;
import java.util.Map;

/**
 * What is believed before a programme has a history of its own. The page shows each beside what the programme has seen.
 */
final class Priors {

    /** State auditors found that under half of planned benefits are realised. */
    static final Belief REALISATION = Belief.prior(0.5, 4);

    /** An assumption: most of what is confirmed finds a post or a budget line. */
    static final Belief HARVEST = Belief.prior(0.8, 4);

    /** An assumption: single initiatives lie 50 % around what the programme realises on average. */
    static final double REALISATION_SHAPE = 4;

    /** An assumption: a confirmed figure moves by 20 % later. */
    static final double DRIFT_SHAPE = 25;

    /** A benefit owner is as everybody until she has been seen so often. */
    static final double OWNER_WEIGHT = 4;

    /** Stages before operation, in order. */
    static final List<Stage> STAGES = List.of(
            Stage.IDEA,
            Stage.SCREENING,
            Stage.PRIORITISATION,
            Stage.DISCOVERY,
            Stage.DESIGN,
            Stage.CONTRACT,
            Stage.DEVELOPMENT,
            Stage.GO_LIVE);

    /** The deadlines that the process models give the stage's tasks, in days. */
    private static final Map<Stage, Integer> DEADLINES = Map.of(
            Stage.IDEA, 7,
            Stage.SCREENING, 21,
            Stage.PRIORITISATION, 14,
            Stage.DISCOVERY, 44,
            Stage.DESIGN, 44,
            Stage.CONTRACT, 28,
            Stage.DEVELOPMENT, 88,
            Stage.GO_LIVE, 28);

    /** An assumption: of what is in the stage, so much ever comes into operation. */
    private static final Map<Stage, Double> CHANCES = Map.of(
            Stage.IDEA, 0.3,
            Stage.SCREENING, 0.4,
            Stage.PRIORITISATION, 0.5,
            Stage.DISCOVERY, 0.65,
            Stage.DESIGN, 0.75,
            Stage.CONTRACT, 0.85,
            Stage.DEVELOPMENT, 0.9,
            Stage.GO_LIVE, 0.95);

    private static final double STAGE_WEIGHT = 3;

    private Priors() {}

    static Belief duration(Stage stage) {
        return Belief.prior(DEADLINES.getOrDefault(stage, 0), STAGE_WEIGHT);
    }

    static Belief chance(Stage stage) {
        return Belief.prior(CHANCES.getOrDefault(stage, 1.0), STAGE_WEIGHT);
    }
}
