package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
    private final GovernanceSetup governance;
    private final Initiatives initiatives;
    private final ApplicationEventPublisher events;
    private final Today today;

    Settlements(
            JdbcClient jdbc,
            GovernanceSetup governance,
            Initiatives initiatives,
            ApplicationEventPublisher events,
            Today today) {
        this.jdbc = jdbc;
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
        UUID id = UUID.randomUUID();
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
        return jdbc.sql(SELECT + "s.initiative_id = ? order by s.seq")
                .param(initiativeId)
                .query(Settlements::settlement)
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such settlement */
    @Transactional(readOnly = true)
    Settlement get(UUID id) {
        return jdbc.sql(SELECT + "s.id = ?")
                .param(id)
                .query(Settlements::settlement)
                .single();
    }

    @Transactional(readOnly = true)
    public UUID initiativeOf(UUID id) {
        return get(id).initiativeId();
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new Settlement(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                Party.valueOf(row.getString("party")),
                Governance.Settlement.valueOf(row.getString("settled_by")),
                row.getObject("valid_from", LocalDate.class),
                settled == null
                        ? null
                        : new Settlement.Outcome(
                                row.getBigDecimal("hours"),
                                row.getBigDecimal("hourly_rate"),
                                row.getBigDecimal("total") == null ? null : new Money(row.getBigDecimal("total")),
                                row.getBigDecimal("share"),
                                new Money(row.getBigDecimal("amount")),
                                row.getString("note"),
                                settled.toInstant(),
                                row.getObject("settled_by_person", UUID.class)));
    }
}
