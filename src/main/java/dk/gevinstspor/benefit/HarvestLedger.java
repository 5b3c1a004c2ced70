package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts about harvests. */
@Component
class HarvestLedger {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;

    HarvestLedger(JdbcClient jdbc, Questions questions, RecordChain record) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
    }

    /** Until the transaction ends only this one harvests: sums over a unit stay true. */
    void lock() {
        jdbc.sql("lock table harvest in share row exclusive mode").update();
    }

    void add(Harvest harvest, Actor.Channel channel) {
        jdbc.sql("""
                        insert into harvest (id, initiative_id, period_id, unit_id, fte, post, budget_line_id, reason,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :period, :unit, :fte, :post, :line, :reason, :day, :at, :person,
                            :for, :channel)""")
                .param("id", harvest.id())
                .param("initiative", harvest.initiativeId())
                .param("period", harvest.periodId())
                .param("unit", harvest.unitId())
                .param("fte", harvest.fte().value())
                .param("post", harvest.post())
                .param("line", harvest.budgetLineId())
                .param("reason", harvest.reason())
                .param("day", harvest.validFrom())
                .param("at", Timestamp.from(harvest.recordedAt()))
                .param("person", harvest.personId())
                .param("for", harvest.onBehalfOf())
                .param("channel", channel.name())
                .update();
        record.append(BenefitFacts.HARVEST, harvest.id());
    }

    /** @param staffing the unit's, ÅV */
    UnitBook book(UUID unitId, Fte staffing) {
        Set<String> posts = jdbc
                .sql("select post from harvest where unit_id = ? and post is not null")
                .param(unitId)
                .query(String.class)
                .stream()
                .map(UnitBook::normalised)
                .collect(Collectors.toSet());
        return new UnitBook(staffing, harvestedIn(unitId), posts);
    }

    /** Of the initiative, in the order they were recorded. */
    List<Harvest> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Harvest> question(UUID initiativeId) {
        return Question.of(Harvest.class, "select * from harvest where initiative_id = ? order by seq", initiativeId);
    }

    /** ÅV a year taken out of the unit by all initiatives. */
    Fte harvestedIn(UUID unitId) {
        return new Fte(questions.ask(unitQuestion(unitId)).get(0));
    }

    /** For {@link #harvestedIn}. */
    static Question<BigDecimal> unitQuestion(UUID unitId) {
        return Question.of(
                BigDecimal.class, "select coalesce(sum(fte), 0) as fte from harvest where unit_id = ?", unitId);
    }
}
