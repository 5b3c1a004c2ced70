package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.UntilSaved;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happens to an initiative: its new state, the stage it entered, the decision behind it; then tells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Chronicle {

    private final InitiativeRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    Chronicle(InitiativeRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Today today) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    /** Locked until the transaction ends. */
    Initiative read(UUID id) {
        Initiative locked = rows.lockById(id).orElseThrow(() -> new NoSuchElementException("no initiative " + id));
        UntilSaved.know(SavedInitiatives.question(id), locked);
        return locked;
    }

    Initiative begin(Initiative first, Actor actor) {
        Initiative saved = rows.save(first);
        enter(saved, actor);
        events.publishEvent(new InitiativeEvent.Submitted(saved.id()));
        return saved;
    }

    /** Saves a change that moves nothing. */
    Initiative save(Initiative next) {
        return rows.save(next);
    }

    /** Saves the next state, notes what is another than before, and tells the others. */
    Initiative apply(Initiative before, Initiative.Transition transition, Actor actor) {
        Initiative saved = rows.save(transition.next());
        if (!particulars(saved).equals(particulars(before))) {
            note(saved, actor);
        }
        if (saved.stage() != before.stage()) {
            enter(saved, actor);
        }
        events.publishEvent(transition.event());
        return saved;
    }

    void decide(UUID initiativeId, Step step, Outcome outcome, @Nullable String reason, Actor actor) {
        jdbc.sql("""
                        insert into decision (id, initiative_id, step, outcome, reason, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (:id, :initiative, :step, :outcome, :reason, :day, :at, :person, :for, :channel)""")
                .param("id", Ids.next())
                .param("initiative", initiativeId)
                .param("step", step.name())
                .param("outcome", outcome.name())
                .param("reason", reason == null || reason.isBlank() ? null : reason.strip())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    private static List<Object> particulars(Initiative initiative) {
        return List.of(
                initiative.owners(),
                initiative.feeFunded(),
                Optional.ofNullable(initiative.operation().goLiveOn()));
    }

    private void note(Initiative initiative, Actor actor) {
        jdbc.sql("""
                        insert into initiative_particulars (id, initiative_id, process_owner_id, benefit_owner_id,
                            fee_funded, go_live_on, valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :process, :benefit, :fees, :live, :day, :at, :person, :for, :channel)""")
                .param("id", Ids.next())
                .param("initiative", initiative.id())
                .param("process", initiative.owners().processOwnerId())
                .param("benefit", initiative.owners().benefitOwnerId())
                .param("fees", initiative.feeFunded())
                .param("live", initiative.operation().goLiveOn())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    private void enter(Initiative initiative, Actor actor) {
        jdbc.sql("""
                        insert into stage_entry (id, initiative_id, stage, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :initiative, :stage, :day, :at, :person, :for, :channel)""")
                .param("id", Ids.next())
                .param("initiative", initiative.id())
                .param("stage", initiative.stage().name())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }
}
