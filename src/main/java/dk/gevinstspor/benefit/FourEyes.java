package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who took part in confirming a benefit, herself or through a delegate, neither challenges nor harvests it nor decides gate 5. */
@Component
class FourEyes {

    private final BenefitFiles files;

    FourEyes(BenefitFiles files) {
        this.files = files;
    }

    boolean hold(UUID initiativeId, Actor actor) {
        return files.of(initiativeId).fourEyesHold(actor);
    }

    void require(UUID initiativeId, Actor actor) {
        files.of(initiativeId).requireFourEyes(actor);
    }
}
