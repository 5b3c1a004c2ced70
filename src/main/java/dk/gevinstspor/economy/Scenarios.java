package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios that people have kept; append-only. The figures follow from the case version they were made on. */
@Service
@Transactional
public class Scenarios {

    private static final String COLUMNS = """
            select id, case_id, name, start_later, fte, every_year, rate, development, operation, technology,
                   recorded_at, person_id
            from case_scenario where programme_id = ? and initiative_id is not distinct from ?
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Scenarios(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * A kept scenario.
     *
     * @param caseId the version of the case that it changes
     * @param technology whose known cost the development was set to
     */
    record Scenario(
            UUID id,
            UUID caseId,
            String name,
            int startLater,
            @Nullable Fte fte,
            boolean everyYear,
            @Nullable Money rate,
            @Nullable Money development,
            @Nullable Money operation,
            @Nullable Technology technology,
            Instant recordedAt,
            UUID personId) {

        WhatIf whatIf() {
            return new WhatIf(startLater, fte, everyYear, rate, development, operation);
        }
    }

    /**
     * Kept a second time under the same id it counts once.
     *
     * @param initiativeId null for the programme's own case
     * @param caseId the version of the case that it changes
     */
    public void keep(
            UUID id,
            UUID programmeId,
            @Nullable UUID initiativeId,
            UUID caseId,
            String name,
            WhatIf whatIf,
            @Nullable Technology technology,
            Actor actor) {
        jdbc.sql("""
                        insert into case_scenario (id, programme_id, initiative_id, case_id, name, start_later, fte,
                            every_year, rate, development, operation, technology, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :programme, :initiative, :case, :name, :later, :fte, :everyYear, :rate,
                            :development, :operation, :technology, :day, :at, :person, :for, :channel)
                        on conflict (id) do nothing""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("case", caseId)
                .param("name", name)
                .param("later", whatIf.startLater())
                .param("fte", whatIf.fte() == null ? null : whatIf.fte().value())
                .param("everyYear", whatIf.everyYear())
                .param("rate", thousands(whatIf.rate()))
                .param("development", thousands(whatIf.development()))
                .param("operation", thousands(whatIf.operation()))
                .param("technology", technology == null ? null : technology.name())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Scenario> of(CaseSubject subject) {
        return jdbc.sql(COLUMNS + " order by seq desc")
                .param(subject.programmeId())
                .param(subject.initiativeId())
                .query(Scenario.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Scenario> find(CaseSubject subject, UUID id) {
        return jdbc.sql(COLUMNS + " and id = ?")
                .param(subject.programmeId())
                .param(subject.initiativeId())
                .param(id)
                .query(Scenario.class)
                .optional();
    }

    private static @Nullable BigDecimal thousands(@Nullable Money money) {
        return money == null ? null : money.thousands();
    }
}
