package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.ProgrammeSaved;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every programme has its calendars from the day it is set up; its reports are its chair's to approve. */
@Component
class ProgrammeFlow {

    private static final Set<BusinessProcess> CALENDARS =
            EnumSet.of(BusinessProcess.STATUS_CALENDAR, BusinessProcess.TASK_CALENDAR);

    private static final Set<String> CHAIRS_TASKS = Set.of("approve-report", "record-decisions");

    private final Engine engine;
    private final TaskReads tasks;
    private final Directory directory;
    private final JdbcClient jdbc;

    ProgrammeFlow(Engine engine, TaskReads tasks, Directory directory, JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @EventListener
    void saved(ProgrammeSaved event) {
        startCalendars(event.programmeId());
        // The steering group may have another chair.
        UUID chair = directory.programme(event.programmeId()).chairId();
        tasks.openInProgramme(event.programmeId(), CHAIRS_TASKS).forEach(task -> engine.assign(task, chair));
    }

    /** A programme of an older release has not all of them yet. Nodes that start together wait for each other. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void started() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('programme-calendars', 0))")
                .query()
                .listOfRows();
        directory.programmes().forEach(programme -> startCalendars(programme.id()));
    }

    private void startCalendars(UUID programmeId) {
        CALENDARS.stream()
                .filter(calendar -> !engine.runs(calendar, programmeId))
                .forEach(calendar -> engine.start(calendar, programmeId));
    }
}
