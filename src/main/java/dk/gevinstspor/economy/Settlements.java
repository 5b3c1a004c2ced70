package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries between parties: one is owed when operation is taken over, and settled once (seeds 002). Append-only. */
@Service
@Transactional
public class Settlements {

    private static final String SELECT = """
            select s.id, s.programme_id, s.initiative_id, s.party, s.settled_by, s.valid_from, o.hours, o.hourly_rate,
                o.total, o.share, o.amount, o.note, o.recorded_at as settled_at, o.person_id as settled_by_person
            from settlement s left join settlement_outcome o on o.settlement_id = s.id where\s""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final GovernanceSetup governance;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;
    private final Today today;

    Settlements(
            JdbcClient jdbc,
            Questions questions,
            GovernanceSetup governance,
            Initiatives initiatives,
            ApplicationEventPublisher events,
            Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.governance = governance;
        this.initiatives = initiatives;
        this.events = events;
        this.today = today;
    }

    /** Taken over once more after a reopening, nothing more is owed to who was paid for. */
    @EventListener
    void takenOver(InitiativeEvent.Moved event) {
        if (event.from() != Stage.HANDOVER || event.to() != Stage.FOLLOW_UP) {
            return;
        }
        UUID initiative = event.initiativeId();
        UUID programme = initiatives.get(initiative).programmeId();
        Governance current = governance.of(programme);
        List<Party> known = of(initiative).stream().map(Settlement::party).toList();
        current.settledWith().stream()
                .filter(party -> !known.contains(party))
                .forEach(party -> open(programme, initiative, party, current.settlement()));
    }

    private void open(UUID programmeId, UUID initiativeId, Party party, Governance.Settlement settledBy) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into settlement (id, programme_id, initiative_id, party, settled_by, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(programmeId)
                .param(initiativeId)
                .param(party.name())
                .param(settledBy.name())
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(Actor.SYSTEM.personId())
                .param(Actor.SYSTEM.onBehalfOf())
                .param(Actor.SYSTEM.channel().name())
                .update();
        events.publishEvent(new SettlementOpened(id));
    }

    /** Settled a second time, the first counts. */
    void settle(UUID id, Settlement.Outcome outcome, Actor actor) {
        jdbc.sql("""
                        insert into settlement_outcome (settlement_id, hours, hourly_rate, total, share, amount, note,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(id)
                .param(outcome.hours())
                .param(outcome.hourlyRate())
                .param(thousands(outcome.total()))
                .param(outcome.share())
                .param(outcome.amount().thousands())
                .param(outcome.note())
                .param(today.date())
                .param(Timestamp.from(outcome.recordedAt()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
    }

    private static @Nullable BigDecimal thousands(@Nullable Money money) {
        return money == null ? null : money.thousands();
    }

    /** In the order in which they came up. */
    @Transactional(readOnly = true)
    List<Settlement> of(UUID initiativeId) {
        return questions.ask(question(initiativeId)).stream()
                .map(Owed::settlement)
                .toList();
    }

    /** For {@link #of}. */
    static Question<Owed> question(UUID initiativeId) {
        return Question.of(Owed.class, SELECT + "s.initiative_id = ? order by s.seq", initiativeId);
    }

    /** A settlement with what came of it, if it has come. */
    record Owed(
            UUID id,
            UUID programmeId,
            UUID initiativeId,
            Party party,
            Governance.Settlement settledBy,
            LocalDate validFrom,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal hourlyRate,
            @Nullable Money total,
            @Nullable BigDecimal share,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable Instant settledAt,
            @Nullable UUID settledByPerson) {

        Settlement settlement() {
            return new Settlement(
                    id,
                    programmeId,
                    initiativeId,
                    party,
                    settledBy,
                    validFrom,
                    settledAt == null || settledByPerson == null || amount == null
                            ? null
                            : new Settlement.Outcome(
                                    hours, hourlyRate, total, share, amount, note, settledAt, settledByPerson));
        }
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such settlement */
    @Transactional(readOnly = true)
    Settlement get(UUID id) {
        return jdbc.sql(SELECT + "s.id = ?")
                .param(id)
                .query(Owed.class)
                .single()
                .settlement();
    }

    @Transactional(readOnly = true)
    public UUID initiativeOf(UUID id) {
        return get(id).initiativeId();
    }
}
