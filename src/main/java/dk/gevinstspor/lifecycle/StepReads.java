package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the steps that the processes about an initiative have taken. */
@Component
class StepReads {

    private final Questions questions;

    StepReads(Questions questions) {
        this.questions = questions;
    }

    /** @param endedAt null while the process waits there */
    record Taken(
            String activityId,
            String activityType,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean completed,
            @Nullable UUID personId,
            @Nullable UUID onBehalfOf) {

        boolean isCurrent() {
            return endedAt == null;
        }

        boolean isUserTask() {
            return activityType.equals("userTask");
        }
    }

    /** Of one process of an initiative, in the order in which they began. */
    List<Taken> of(UUID initiativeId, BusinessProcess process) {
        return questions.ask(question(initiativeId, process));
    }

    /** For {@link #of}. */
    static Question<Taken> question(UUID initiativeId, BusinessProcess process) {
        return Question.of(Taken.class, """
                select activity_id, activity_type, started_at, ended_at,
                       coalesce(outcome = 'COMPLETED', false) as completed, person_id, on_behalf_of
                  from step_history where initiative_id = ? and process = ? order by id""", initiativeId, process.id());
    }
}
