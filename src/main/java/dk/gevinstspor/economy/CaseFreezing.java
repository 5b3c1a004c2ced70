package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes a case at each gate: notes, in the transaction that passes it, which version it was passed with, and by whom.
 * Later changes make new versions and leave this one as it was.
 */
@Component
class CaseFreezing {

    /** The gate by the stage that it closes (domain "Lifecycle of an initiative"). */
    private static final Map<Stage, Integer> GATES =
            Map.of(Stage.PRIORITISATION, 1, Stage.CONTRACT, 2, Stage.GO_LIVE, 3, Stage.HANDOVER, 4, Stage.FOLLOW_UP, 5);

    private final JdbcClient jdbc;

    CaseFreezing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(InitiativeEvent.Moved event) {
        Integer gate = GATES.get(event.from());
        if (gate != null && event.to().isUnderWay() && event.to().compareTo(event.from()) > 0) {
            freeze(event.initiativeId(), gate);
        }
    }

    @EventListener
    void wentLive(InitiativeEvent.WentLive event) {
        freeze(event.initiativeId(), 3);
    }

    /** Who passed the gate is who made the initiative enter its new stage. Without a case there is nothing to freeze. */
    private void freeze(UUID initiativeId, int gate) {
        jdbc.sql("""
                        insert into case_freeze (id, case_id, initiative_id, gate, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        select cast(:id as uuid), c.id, s.initiative_id, :gate, s.valid_from, s.recorded_at,
                               s.person_id, s.on_behalf_of, s.channel
                        from (select * from stage_entry where initiative_id = :initiative order by seq desc limit 1) s
                        join (select * from economic_case where initiative_id = :initiative
                              order by seq desc limit 1) c on true""")
                .param("id", Ids.next())
                .param("gate", gate)
                .param("initiative", initiativeId)
                .update();
    }
}
