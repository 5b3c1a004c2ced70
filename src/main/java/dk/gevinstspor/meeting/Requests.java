package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.benefit.GateFive;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recommendations ask for, by the rules of the modules whose it is: the meeting has no way around a gate. */
@Component
class Requests {

    private final Initiatives initiatives;
    private final Intake intake;
    private final Delivery delivery;
    private final Interventions interventions;
    private final FollowUps followUps;
    private final GateFive gateFive;
    private final Cases cases;
    private final Today today;

    Requests(
            Initiatives initiatives,
            Intake intake,
            Delivery delivery,
            Interventions interventions,
            FollowUps followUps,
            GateFive gateFive,
            Cases cases,
            Today today) {
        this.initiatives = initiatives;
        this.intake = intake;
        this.delivery = delivery;
        this.interventions = interventions;
        this.followUps = followUps;
        this.gateFive = gateFive;
        this.cases = cases;
        this.today = today;
    }

    /** Where the initiative stands; null for none. */
    @Nullable
    Stage stageOf(@Nullable UUID initiativeId) {
        return initiativeId == null ? null : initiatives.get(initiativeId).stage();
    }

    /** Whether following it today could be carried out; always so, where nothing is asked of the system. */
    boolean canBeMet(Recommendation asked, UUID programmeId) {
        if (asked.ask() == null) {
            return true;
        }
        return asked.ask().isAboutInitiative()
                ? initiatives
                        .find(Objects.requireNonNull(asked.initiativeId()))
                        .filter(each -> each.programmeId().equals(programmeId) && isThere(asked, each))
                        .isPresent()
                : cases.awaitsApproval(programmeId);
    }

    private boolean isThere(Recommendation asked, Initiative initiative) {
        Stage stage = initiative.stage();
        return switch (Objects.requireNonNull(asked.ask())) {
            case PRIORITISE -> stage == Stage.PRIORITISATION;
            case EXTEND ->
                stage == Stage.HYPERCARE
                        && Objects.requireNonNull(asked.until()).isAfter(today.date());
            case PERMANENT -> stage == Stage.FOLLOW_UP && followUps.assessable(initiative.id());
            case STOP -> !stage.isClosed();
            case BUDGET -> false;
        };
    }

    /**
     * Does what was asked for, with the meeting's decision as its reason.
     *
     * @throws dk.gevinstspor.initiative.IllegalTransition when the initiative is not there, or its gate is not this person's
     */
    void meet(Recommendation asked, String reason, UUID programmeId, Actor actor) {
        if (asked.ask() == Ask.BUDGET) {
            cases.approveNewestOfProgramme(programmeId, actor);
        } else if (asked.ask() != null) {
            UUID initiative = Objects.requireNonNull(asked.initiativeId());
            switch (asked.ask()) {
                case PRIORITISE -> intake.approve(initiative, false, reason, actor);
                case EXTEND ->
                    delivery.extendHypercare(initiative, Objects.requireNonNull(asked.until()), reason, actor);
                case PERMANENT -> gateFive.assess(initiative, Assessment.PERMANENT, reason, actor);
                case STOP -> interventions.stop(initiative, reason, actor);
                case BUDGET -> throw new IllegalStateException("a budget is the programme's");
            }
        }
    }
}
