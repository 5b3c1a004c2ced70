package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme.Review;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From gate 1 to development: discovery, design with its reviews, contract and staffing. */
@Service
@Transactional
public class Preparation {

    private final Chronicle chronicle;
    private final Findings findings;
    private final Directory directory;

    Preparation(Chronicle chronicle, Findings findings, Directory directory) {
        this.chronicle = chronicle;
        this.findings = findings;
        this.directory = directory;
    }

    /**
     * The as-is process and how its work was measured.
     *
     * @param fte the measured work, ÅV a year; for {@link Baseline.Method#VOLUME} computed from the case classes
     */
    public record Mapped(
            String asIs,
            Baseline.Method method,
            @Nullable Fte fte,
            @Nullable String measure,
            Baseline.@Nullable Kpi kpi,
            List<Baseline.CaseClass> caseClasses) {

        /** Measured without a KPI. */
        public Mapped(
                String asIs,
                Baseline.Method method,
                @Nullable Fte fte,
                @Nullable String measure,
                List<Baseline.CaseClass> caseClasses) {
            this(asIs, method, fte, measure, null, caseClasses);
        }

        Fte work() {
            return fte != null && caseClasses.isEmpty() ? fte : Baseline.workOf(caseClasses);
        }
    }

    public void map(UUID id, Mapped mapped, Actor actor) {
        chronicle.read(id).require(Stage.DISCOVERY);
        findings.mapped(id, mapped, actor);
    }

    /** The process owner stands by the baseline, or sends it back with a reason. */
    public void confirmBaseline(UUID id, boolean confirmed, @Nullable String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        before.require(Stage.DISCOVERY);
        if (confirmed) {
            chronicle.apply(before, before.move(Stage.DISCOVERY, Stage.DESIGN), actor);
        }
        chronicle.decide(id, Step.BASELINE, confirmed ? Outcome.APPROVED : Outcome.SENT_BACK, reason, actor);
    }

    /** The design is laid out; it goes on at once unless the programme's model asks for reviews. */
    public void designed(UUID id, String solution, Actor actor) {
        Initiative before = chronicle.read(id);
        before.require(Stage.DESIGN);
        chronicle.decide(id, Step.DESIGN, Outcome.DONE, solution, actor);
        if (directory.reviewsNeeded(before.programmeId()).isEmpty()) {
            chronicle.apply(before, before.move(Stage.DESIGN, Stage.CONTRACT), actor);
        }
    }

    /** One review of the latest design; the last that approves lets it go on. */
    public void review(UUID id, Review review, boolean approved, @Nullable String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        before.require(Stage.DESIGN);
        chronicle.decide(id, stepOf(review), approved ? Outcome.APPROVED : Outcome.SENT_BACK, reason, actor);
        Set<Review> missing = EnumSet.noneOf(Review.class);
        missing.addAll(directory.reviewsNeeded(before.programmeId()));
        missing.removeAll(findings.reviewsApprovedSinceDesign(id));
        if (missing.isEmpty()) {
            chronicle.apply(before, before.move(Stage.DESIGN, Stage.CONTRACT), actor);
        }
    }

    static Step stepOf(Review review) {
        return review == Review.ARCHITECT ? Step.ARCHITECT_REVIEW : Step.LAWYER_REVIEW;
    }

    /** All signatures are there: the version is in force. At gate 2 that is a decision; later it is an amendment. */
    public void contractSigned(UUID id, UUID contractId, Actor lastSignatory) {
        Initiative before = chronicle.read(id);
        chronicle.save(before.underContract(contractId));
        if (before.stage() == Stage.CONTRACT) {
            chronicle.decide(id, Step.CONTRACT, Outcome.APPROVED, null, lastSignatory);
        }
    }

    /** The contract was withdrawn: without a new one the initiative cannot pass gate 2, nor go live. */
    public void contractEnded(UUID id) {
        chronicle.save(chronicle.read(id).underContract(null));
    }

    /** Gate 2 is passed: work plan and staffing stand. Freezes the plan. */
    public void confirmStaffing(UUID id, LocalDate plannedGoLive, @Nullable String note, Actor actor) {
        Initiative before = chronicle.read(id);
        if (before.signedContractId() == null) {
            throw new IllegalTransition(id, "has no signed contract");
        }
        Initiative planned = before.planned(plannedGoLive);
        chronicle.apply(before, planned.move(Stage.CONTRACT, Stage.DEVELOPMENT), actor);
        chronicle.decide(id, Step.STAFFING, Outcome.APPROVED, note, actor);
        findings.planFrozen(planned, Step.CONTRACT, actor);
    }
}
