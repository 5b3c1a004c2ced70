package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.ProgrammeSaved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every programme has one status calendar from the day it is set up. */
@Component
class StatusFlow {

    private final Engine engine;

    StatusFlow(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void saved(ProgrammeSaved event) {
        if (!engine.runs(BusinessProcess.STATUS_CALENDAR, event.programmeId())) {
            engine.start(BusinessProcess.STATUS_CALENDAR, event.programmeId());
        }
    }
}
