package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the implementation of a year is expected to cost, t.kr.; append-only, the newest entry of a year counts. */
@Service
@Transactional
public class Forecasts {

    private final JdbcClient jdbc;
    private final Today today;

    Forecasts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** One entry, as it was recorded. */
    public record Entry(int year, Money amount, @Nullable String note, Instant recordedAt, UUID personId) {}

    /**
     * Records a forecast; recorded a second time under the same id it counts once.
     *
     * @param initiativeId null for the programme's own costs, its initiatives not included
     */
    public void record(
            UUID id,
            UUID programmeId,
            @Nullable UUID initiativeId,
            int year,
            Money amount,
            @Nullable String note,
            Actor actor) {
        jdbc.sql("""
                        insert into forecast (id, programme_id, initiative_id, year, amount, note, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :year, :amount, :note, :day, :at, :person, :for, :channel)
                        on conflict (id) do nothing""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("year", year)
                .param("amount", amount.thousands())
                .param("note", note)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Entry> of(CaseSubject subject) {
        return jdbc.sql("""
                        select year, amount, note, recorded_at, person_id from forecast
                        where programme_id = ? and initiative_id is not distinct from ? order by seq desc""")
                .param(subject.programmeId())
                .param(subject.initiativeId())
                .query(Entry.class)
                .list();
    }
}
