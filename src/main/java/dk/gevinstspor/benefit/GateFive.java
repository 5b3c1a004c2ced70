package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steering group assesses the benefit. */
@Service
public class GateFive {

    private final FollowUps followUps;
    private final FourEyes fourEyes;
    private final Delivery delivery;

    GateFive(FollowUps followUps, FourEyes fourEyes, Delivery delivery) {
        this.followUps = followUps;
        this.fourEyes = fourEyes;
        this.delivery = delivery;
    }

    /** @throws IllegalTransition before enough quarters are answered, or from somebody who took part in a confirmation */
    @Transactional
    public void assess(UUID initiativeId, Assessment assessment, String reason, Actor actor) {
        fourEyes.require(initiativeId, actor);
        if (!followUps.assessable(initiativeId)) {
            throw new IllegalTransition(initiativeId, "cannot be assessed yet");
        }
        delivery.assess(initiativeId, assessment, reason.strip(), actor);
    }
}
