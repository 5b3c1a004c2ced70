package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** An initiative in operation since 15 May 2022 that promises 0,6 ÅV, and what its people do when they are asked. */
@DatabaseTest
@RecordApplicationEvents
@Transactional
abstract class FollowUpFixture {

    static final LocalDate T = LocalDate.of(2022, 5, 15);
    static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    @Autowired
    FollowUpCalendar calendar;

    @Autowired
    FollowUps followUps;

    @Autowired
    Confirming confirming;

    @Autowired
    Harvesting harvesting;

    @Autowired
    GateFive gateFive;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Interventions interventions;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    Cast cast;
    UUID initiative;

    @BeforeEach
    void inOperation() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    /** The period that is due that day. */
    UUID asked(LocalDate day) {
        clock.set(day);
        return calendar.openPeriod(initiative).orElseThrow();
    }

    void answer(UUID period, String fte) {
        confirming.confirm(period, new Answer(Fte.of(fte), GoalsMet.MET, null, List.of()), owner());
    }

    Actor owner() {
        return Actor.onTheWeb(cast.head());
    }

    Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }

    Actor controller() {
        return Actor.onTheWeb(cast.controller());
    }

    Actor chair() {
        return Actor.onTheWeb(cast.chair());
    }
}
