package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of a programme's own case is its budget: the one approved last, and until one is approved the first. What
 * the programme manager changes is what she believes, and moves no budget by itself. Append-only.
 */
@Component
@Transactional
class CaseApprovals {

    /** The case's id, with {@code :programme}, {@code :day} and {@code :known}. */
    static final String APPROVED = """
            select c.id from economic_case c
            left join case_approval a on a.case_id = c.id and a.valid_from <= :day and a.recorded_at < :known
            where c.programme_id = :programme and c.initiative_id is null and c.valid_from <= :day
              and c.recorded_at < :known
            order by a.seq desc nulls last, c.seq limit 1""";

    private final JdbcClient jdbc;
    private final Today today;

    CaseApprovals(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Approved a second time in a row it is noted once. */
    void approve(UUID programmeId, UUID caseId, Actor actor) {
        if (approved(programmeId, KnownAt.endOf(today.date()))
                .filter(caseId::equals)
                .isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into case_approval (id, case_id, valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :case, :day, :at, :person, :for, :channel)""")
                .param("id", Ids.next())
                .param("case", caseId)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** The version that is the budget on that day; none before the first was made. */
    @Transactional(readOnly = true)
    Optional<UUID> approved(UUID programmeId, KnownAt known) {
        return jdbc.sql(APPROVED)
                .param("programme", programmeId)
                .param("day", known.day())
                .param("known", known.timestamp())
                .query(UUID.class)
                .optional();
    }
}
