package dk.gevinstspor.demo;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.Disputing;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.benefit.Measuring;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plays the scenes about benefits that are no tasks: measured figures, a correction, an objection. */
@Component
@Demonstration
class BenefitDesk {

    private final Measuring measuring;
    private final Confirming confirming;
    private final Disputing disputing;
    private final FollowUps followUps;

    BenefitDesk(Measuring measuring, Confirming confirming, Disputing disputing, FollowUps followUps) {
        this.measuring = measuring;
        this.confirming = confirming;
        this.disputing = disputing;
        this.followUps = followUps;
    }

    void measure(Scene.Measured scene, Actor actor) {
        List<Measuring.Refused> refused = measuring.record(
                Scene.initiative(scene.name()),
                List.of(scene.figure()),
                new Measuring.From(Origin.TYPED, null, scene.note()),
                actor);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("a figure of the story is refused: " + refused);
        }
    }

    void correct(Scene.Corrected scene, Actor actor) {
        confirming.correct(
                counted(scene.name()), new Answer(scene.fte(), scene.goals(), scene.why(), List.of()), actor);
    }

    void challenge(Scene.Challenged scene, Actor actor) {
        disputing.challenge(counted(scene.name()), scene.why(), actor);
    }

    private UUID counted(String name) {
        return followUps.confirmed(Scene.initiative(name)).orElseThrow().id();
    }
}
