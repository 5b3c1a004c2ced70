package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts about harvests. */
@Component
class HarvestLedger {

    private final JdbcClient jdbc;
    private final RecordChain record;
    private final Today today;

    HarvestLedger(JdbcClient jdbc, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.record = record;
        this.today = today;
    }

    /** Until the transaction ends only this one harvests: sums over a unit stay true. */
    void lock() {
        jdbc.sql("lock table harvest in share row exclusive mode").update();
    }

    void harvested(FollowUpPeriod period, UUID unitId, Harvesting.Reduction reduction, Actor actor) {
        String post = reduction.post();
        UUID id = UUID.randomUUID();
        fact(id, period, unitId, actor)
                .param("fte", reduction.fte().value())
                .param("post", post == null ? null : post.strip())
                .param("line", reduction.budgetLineId())
                .param("reason", null)
                .update();
        record.append(BenefitFacts.HARVEST, id);
    }

    void leftUnharvested(FollowUpPeriod period, UUID unitId, String reason, Actor actor) {
        UUID id = UUID.randomUUID();
        fact(id, period, unitId, actor)
                .param("fte", BigDecimal.ZERO)
                .param("post", null)
                .param("line", null)
                .param("reason", reason)
                .update();
        record.append(BenefitFacts.HARVEST, id);
    }

    boolean isTaken(UUID unitId, String post) {
        return jdbc.sql("select exists (select from harvest where unit_id = ? and lower(post) = lower(?))")
                .params(unitId, post.strip())
                .query(Boolean.class)
                .single();
    }

    /** Of the initiative, in the order they were recorded. */
    List<Harvest> of(UUID initiativeId) {
        return jdbc.sql("select * from harvest where initiative_id = ? order by seq")
                .param(initiativeId)
                .query(Harvest.class)
                .list();
    }

    /** ÅV a year taken out of the unit by all initiatives. */
    Fte harvestedIn(UUID unitId) {
        return new Fte(jdbc.sql("select coalesce(sum(fte), 0) from harvest where unit_id = ?")
                .param(unitId)
                .query(BigDecimal.class)
                .single());
    }

    private JdbcClient.StatementSpec fact(UUID id, FollowUpPeriod period, UUID unitId, Actor actor) {
        return jdbc.sql("""
                        insert into harvest (id, initiative_id, period_id, unit_id, fte, post, budget_line_id, reason,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :period, :unit, :fte, :post, :line, :reason, :day, :at, :person,
                            :for, :channel)""")
                .param("id", id)
                .param("initiative", period.initiativeId())
                .param("period", period.id())
                .param("unit", unitId)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
