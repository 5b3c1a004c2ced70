package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From development to follow-up: test, go-live, hypercare, handover; and what gate 5 decides. */
@Service
@Transactional
public class Delivery {

    private final Chronicle chronicle;
    private final Directory directory;
    private final Today today;

    Delivery(Chronicle chronicle, Directory directory, Today today) {
        this.chronicle = chronicle;
        this.directory = directory;
        this.today = today;
    }

    public void developed(UUID id, String note, Actor actor) {
        chronicle.read(id).require(Stage.DEVELOPMENT);
        chronicle.decide(id, Step.DEVELOPMENT, Outcome.DONE, note, actor);
    }

    /** The process owner accepts the test, or sends it back to development with a reason. */
    public void acceptTest(UUID id, boolean accepted, @Nullable String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        before.require(Stage.DEVELOPMENT);
        if (accepted) {
            chronicle.apply(before, before.move(Stage.DEVELOPMENT, Stage.GO_LIVE), actor);
        }
        chronicle.decide(id, Step.TEST, accepted ? Outcome.APPROVED : Outcome.SENT_BACK, reason, actor);
    }

    public void ready(UUID id, @Nullable String note, Actor actor) {
        chronicle.read(id).require(Stage.GO_LIVE);
        chronicle.decide(id, Step.READINESS, Outcome.APPROVED, note, actor);
    }

    /**
     * Gate 3. Hypercare lasts the programme's number of weeks from that day.
     *
     * @throws IllegalTransition without a signed contract
     */
    public void goLive(UUID id, LocalDate on, @Nullable String note, Actor actor) {
        Initiative before = chronicle.read(id);
        int weeks = directory.programme(before.programmeId()).hypercareWeeks();
        chronicle.apply(before, before.goLive(on, on.plusWeeks(weeks)), actor);
        chronicle.decide(id, Step.GO_LIVE, Outcome.APPROVED, note, actor);
    }

    public void extendHypercare(UUID id, LocalDate until, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        chronicle.apply(before, before.moveHypercare(until), actor);
        chronicle.decide(id, Step.HYPERCARE, Outcome.EXTENDED, reason, actor);
    }

    /** The checklist is done and operation is stable: hypercare ends today. */
    public void endHypercare(UUID id, @Nullable String note, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative ended = chronicle.apply(before, before.moveHypercare(today.date()), actor);
        chronicle.apply(ended, ended.move(Stage.HYPERCARE, Stage.HANDOVER), actor);
        chronicle.decide(id, Step.HYPERCARE, Outcome.DONE, note, actor);
    }

    /** Gate 4: operation accepts, or sends it back to hypercare with a reason. */
    public void acceptOperation(UUID id, boolean accepted, @Nullable String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative next = accepted ? before.handedOver() : before;
        chronicle.apply(before, next.move(Stage.HANDOVER, accepted ? Stage.FOLLOW_UP : Stage.HYPERCARE), actor);
        chronicle.decide(id, Step.HANDOVER, accepted ? Outcome.APPROVED : Outcome.SENT_BACK, reason, actor);
    }

    /** What the steering group can find at gate 5. */
    public enum Assessment {
        PERMANENT(Stage.PERMANENT, Outcome.PERMANENT),
        ACTION_PLAN(Stage.FOLLOW_UP, Outcome.ACTION_PLAN),
        REJECTED(Stage.REJECTED, Outcome.REJECTED),
        RETIRED(Stage.RETIRED, Outcome.RETIRED);

        private final Stage stage;
        private final Outcome outcome;

        Assessment(Stage stage, Outcome outcome) {
            this.stage = stage;
            this.outcome = outcome;
        }
    }

    /** Gate 5. Whether the benefit may be assessed, and by whom, is for the benefit's own rules. */
    public void assess(UUID id, Assessment assessment, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        chronicle.apply(before, before.move(Stage.FOLLOW_UP, assessment.stage), actor);
        chronicle.decide(id, Step.BENEFIT, assessment.outcome, reason, actor);
    }

    /** A permanent benefit no longer holds: it is followed up again. */
    public void eroded(UUID id, Actor actor) {
        Initiative before = chronicle.read(id);
        chronicle.apply(before, before.move(Stage.PERMANENT, Stage.FOLLOW_UP), actor);
    }
}
