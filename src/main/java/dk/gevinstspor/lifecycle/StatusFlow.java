package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.ProgrammeSaved;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every programme has one status calendar from the day it is set up; its reports are its chair's to approve. */
@Component
class StatusFlow {

    private static final Set<String> CHAIRS_TASKS = Set.of("approve-report", "record-decisions");

    private final Engine engine;
    private final TaskReads tasks;
    private final Directory directory;

    StatusFlow(Engine engine, TaskReads tasks, Directory directory) {
        this.engine = engine;
        this.tasks = tasks;
        this.directory = directory;
    }

    @EventListener
    void saved(ProgrammeSaved event) {
        if (!engine.runs(BusinessProcess.STATUS_CALENDAR, event.programmeId())) {
            engine.start(BusinessProcess.STATUS_CALENDAR, event.programmeId());
        }
        // The steering group may have another chair.
        UUID chair = directory.programme(event.programmeId()).chairId();
        tasks.openInProgramme(event.programmeId(), CHAIRS_TASKS).forEach(task -> engine.assign(task, chair));
    }
}
