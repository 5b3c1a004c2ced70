package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.organisation.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the programme manager may do from anywhere, each with a reason: park, resume, stop, reopen. */
@Service
@Transactional
public class Interventions {

    private final Chronicle chronicle;

    Interventions(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    public void park(UUID id, LocalDate until, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative.Transition parked = before.park(until);
        chronicle.decide(id, Step.PARKING, Outcome.PARKED, reason, actor);
        chronicle.apply(before, parked, actor);
    }

    public void resume(UUID id, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative.Transition resumed = before.resume();
        chronicle.decide(id, Step.PARKING, Outcome.RESUMED, reason, actor);
        chronicle.apply(before, resumed, actor);
    }

    /** Its date has come. Nothing happens when a person was quicker. */
    public void endParking(UUID id) {
        Initiative before = chronicle.read(id);
        if (before.stage() == Stage.PARKED) {
            chronicle.apply(before, before.endParking(), Actor.SYSTEM);
        }
    }

    public void stop(UUID id, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative.Transition stopped = before.stop();
        chronicle.decide(id, Step.STOP, Outcome.STOPPED, reason, actor);
        chronicle.apply(before, stopped, actor);
    }

    /** @param at the stage it was left at or an earlier one */
    public void reopen(UUID id, Stage at, String reason, Actor actor) {
        Initiative before = chronicle.read(id);
        Initiative.Transition reopened = before.reopen(at);
        chronicle.decide(id, Step.REOPENING, Outcome.REOPENED, reason, actor);
        chronicle.apply(before, reopened, actor);
    }
}
