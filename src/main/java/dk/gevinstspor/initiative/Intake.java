package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From an idea to gate 1: hand in, receive, screen, advise, prioritise. */
@Service
@Transactional
public class Intake {

    private final Chronicle chronicle;
    private final InitiativeRows rows;
    private final Findings findings;

    Intake(Chronicle chronicle, InitiativeRows rows, Findings findings) {
        this.chronicle = chronicle;
        this.rows = rows;
        this.findings = findings;
    }

    /**
     * Anyone may hand in an idea. Sent a second time under the same id, it is the idea that is already there.
     *
     * @return the initiative's id
     */
    public UUID submit(UUID id, UUID programmeId, Idea idea, Actor actor) {
        if (rows.existsById(id)) {
            return id;
        }
        return chronicle
                .begin(Initiative.submitted(id, rows.nextNumber(), programmeId, idea), actor)
                .id();
    }

    /** The programme takes the idea in, or rejects it with a reason. */
    public void receive(UUID id, boolean accepted, @Nullable String reason, Actor actor) {
        Initiative idea = chronicle.read(id);
        chronicle.apply(idea, idea.move(Stage.IDEA, accepted ? Stage.SCREENING : Stage.REJECTED), actor);
        chronicle.decide(id, Step.RECEPTION, accepted ? Outcome.APPROVED : Outcome.REJECTED, reason, actor);
    }

    /**
     * What the screening found, and who owns process and benefit.
     *
     * @param developmentCost t.kr. of the programme's price level
     */
    public record Screened(
            Screening.Technology technology,
            Screening.Complexity complexity,
            FteInterval estimate,
            Money developmentCost,
            int volumePerYear,
            boolean feeFunded,
            UUID processOwnerId,
            UUID benefitOwnerId,
            LocalDate plannedGoLive) {}

    public void screen(UUID id, Screened found, Actor actor) {
        Initiative before = chronicle.read(id);
        findings.screened(id, found, actor);
        Initiative funded = before.fundedByFees(found.feeFunded()).planned(found.plannedGoLive());
        Initiative owned =
                chronicle.apply(before, funded.nameOwners(found.processOwnerId(), found.benefitOwnerId()), actor);
        chronicle.apply(owned, owned.move(Stage.SCREENING, Stage.PRIORITISATION), actor);
    }

    public void advise(UUID id, Advice advice) {
        findings.advised(id, advice);
    }

    /** Gate 1: on its own money, or on other funding and then outside the target. Freezes the plan. */
    public void approve(UUID id, boolean otherFunding, @Nullable String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative funded = otherFunding ? before.fundedByFees(true) : before;
        chronicle.apply(before, funded.move(Stage.PRIORITISATION, Stage.DISCOVERY), actor);
        Outcome outcome = otherFunding ? Outcome.OTHER_FUNDING : Outcome.APPROVED;
        chronicle.decide(id, Step.PRIORITISATION, outcome, reason, actor);
        findings.planFrozen(before, Step.PRIORITISATION, actor);
    }

    /** Gate 1: set aside until a day, then asked again. */
    public void parkAtGate(UUID id, LocalDate until, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        chronicle.apply(before, before.parkAtGate(Stage.PRIORITISATION, until), actor);
        chronicle.decide(id, Step.PRIORITISATION, Outcome.PARKED, reason, actor);
    }

    public void reject(UUID id, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        chronicle.apply(before, before.move(Stage.PRIORITISATION, Stage.REJECTED), actor);
        chronicle.decide(id, Step.PRIORITISATION, Outcome.REJECTED, reason, actor);
    }
}
