package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been spent, in t.kr.; append-only, a correction is an entry with the opposite sign. */
@Service
@Transactional
public class Spending {

    /** What money was spent on. */
    public enum Kind {
        DEVELOPMENT,
        OPERATION,
        /** the programme's own consultants */
        STAFF
    }

    /**
     * One entry, as it was recorded.
     *
     * @param validFrom the day the money was spent
     */
    public record Entry(
            Kind kind, Money amount, @Nullable String note, LocalDate validFrom, Instant recordedAt, UUID personId) {}

    private final JdbcClient jdbc;

    Spending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records an entry; recorded a second time under the same id it counts once.
     *
     * @param initiativeId null for what the programme spends as such
     */
    public void record(UUID id, Entry entry, UUID programmeId, @Nullable UUID initiativeId, Actor actor) {
        jdbc.sql("""
                        insert into spending (id, programme_id, initiative_id, kind, amount, note, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :kind, :amount, :note, :day, :at, :person, :for,
                            :channel) on conflict (id) do nothing""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("kind", entry.kind().name())
                .param("amount", entry.amount().thousands())
                .param("note", entry.note())
                .param("day", entry.validFrom())
                .param("at", Timestamp.from(entry.recordedAt()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID initiativeId) {
        return jdbc.sql("select kind, amount, note, valid_from, recorded_at, person_id from spending"
                        + " where initiative_id = ? order by valid_from, seq")
                .param(initiativeId)
                .query(Entry.class)
                .list();
    }

    /** What the programme and its initiatives had spent by that day, by year: implementation only, not operation. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, Money> implementationByYear(UUID programmeId, LocalDate until) {
        record YearSum(int year, Money amount) {}
        return jdbc.sql("""
                        select extract(year from valid_from)::int as year, sum(amount) as amount from spending
                        where programme_id = ? and kind <> 'OPERATION' and valid_from <= ? group by 1""").params(programmeId, until).query(YearSum.class).list().stream()
                .collect(Collectors.toMap(YearSum::year, YearSum::amount, Money::plus, TreeMap::new));
    }

    /** Development spent by initiative until that day. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> developmentByInitiative(UUID programmeId, LocalDate until) {
        record InitiativeSum(UUID initiativeId, Money amount) {}
        return jdbc.sql("""
                        select initiative_id, sum(amount) as amount from spending
                        where programme_id = ? and initiative_id is not null and kind = 'DEVELOPMENT'
                          and valid_from <= ? group by 1""").params(programmeId, until).query(InitiativeSum.class).list().stream()
                .collect(Collectors.toMap(InitiativeSum::initiativeId, InitiativeSum::amount));
    }

    /** Development budgeted in each initiative's latest case. */
    @Transactional(readOnly = true)
    public Map<UUID, Money> developmentBudgets(UUID programmeId) {
        record InitiativeSum(UUID initiativeId, Money amount) {}
        return jdbc.sql("""
                        select c.initiative_id, sum(l.amount) as amount
                        from (select distinct on (initiative_id) id, initiative_id from economic_case
                              where programme_id = ? and initiative_id is not null
                              order by initiative_id, seq desc) c
                        join case_line l on l.case_id = c.id and l.kind = 'IMPLEMENTATION' group by 1""").param(programmeId).query(InitiativeSum.class).list().stream()
                .collect(Collectors.toMap(InitiativeSum::initiativeId, InitiativeSum::amount));
    }
}
