package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an initiative is followed up; each quarter exactly once, whatever happens. */
@Service
public class FollowUpCalendar {

    private final Initiatives initiatives;
    private final PeriodRows periods;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Today today;

    FollowUpCalendar(Initiatives initiatives, PeriodRows periods, Directory directory, JdbcClient jdbc, Today today) {
        this.initiatives = initiatives;
        this.periods = periods;
        this.directory = directory;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * When the next quarter that was not asked about is due, 08:00 Europe/Copenhagen; in the past after downtime. None
     * before go-live.
     */
    public Optional<Instant> nextFollowUpAt(UUID initiativeId) {
        return next(initiatives.get(initiativeId)).map(DueRule.Due::at);
    }

    /** Opens the next period if it is due by now and nobody else was quicker; its id, to follow it up. */
    @Transactional
    public Optional<UUID> openPeriod(UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return base(initiative)
                .filter(day -> initiative.isLive())
                .flatMap(day -> DueRule.dueBy(day, asked(initiativeId), today.now()))
                .flatMap(due -> insert(initiative, due));
    }

    private Optional<UUID> insert(Initiative initiative, DueRule.Due due) {
        UUID id = Ids.next();
        int inserted = jdbc.sql("""
                        insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at,
                            owner_id, state)
                        values (:id, 0, :initiative, :ordinal, :quarter, :due, :asked, :owner, 'OPEN')
                        on conflict (initiative_id, quarter) do nothing""")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("ordinal", due.ordinal())
                .param("quarter", due.quarter().toString())
                .param("due", Timestamp.from(due.at()))
                .param("asked", Timestamp.from(today.now()))
                .param("owner", initiative.owners().benefitOwnerId())
                .update();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    private Optional<DueRule.Due> next(Initiative initiative) {
        return base(initiative).map(day -> DueRule.next(day, asked(initiative.id())));
    }

    /** What the three months count from: go-live, or the end of hypercare if the programme says so. */
    private Optional<LocalDate> base(Initiative initiative) {
        FollowUpFrom from = directory.programme(initiative.programmeId()).followUpFrom();
        Initiative.Operation operation = initiative.operation();
        return Optional.ofNullable(from == FollowUpFrom.GO_LIVE ? operation.goLiveOn() : operation.hypercareUntil());
    }

    private Set<Quarter> asked(UUID initiativeId) {
        return periods.of(initiativeId).stream().map(FollowUpPeriod::quarter).collect(Collectors.toSet());
    }
}
