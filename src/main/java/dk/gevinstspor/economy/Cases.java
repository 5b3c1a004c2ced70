package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a programme and of its initiatives, version after version: recording one makes the next version. */
@Service
@Transactional
public class Cases {

    private static final String OF_INITIATIVE = "initiative_id = ?";

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseApprovals approvals;
    private final Today today;

    Cases(JdbcClient jdbc, CaseRows rows, CaseApprovals approvals, Today today) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.approvals = approvals;
        this.today = today;
    }

    /** The programme's own case as the committee approved it: its budget. */
    public UUID recordForProgramme(UUID programmeId, EconomicCase economicCase, Actor actor) {
        UUID id = record(programmeId, null, economicCase, null, actor);
        approvals.approve(programmeId, id, actor);
        return id;
    }

    public UUID recordForInitiative(UUID programmeId, UUID initiativeId, EconomicCase economicCase, Actor actor) {
        return record(programmeId, initiativeId, economicCase, null, actor);
    }

    /**
     * @param reason why the case is another than before: an import, a correction, a decision
     * @return the id of the new version
     */
    public UUID recordForInitiative(
            UUID programmeId, UUID initiativeId, EconomicCase economicCase, String reason, Actor actor) {
        return record(programmeId, initiativeId, economicCase, reason, actor);
    }

    @Transactional(readOnly = true)
    public Optional<EconomicCase> ofProgramme(UUID programmeId) {
        return latest("programme_id = ? and initiative_id is null", programmeId);
    }

    /** The version of the programme's case that is its budget on that day; see {@link CaseApprovals}. */
    @Transactional(readOnly = true)
    public Optional<EconomicCase> approvedOfProgramme(UUID programmeId, KnownAt known) {
        return rows.readApproved(programmeId, known);
    }

    /** For {@link #approvedOfProgramme}. */
    public static Question<?> approvedQuestion(UUID programmeId, KnownAt known) {
        return CaseRows.approved(programmeId, known);
    }

    /** Whether the newest version of the programme's case is another than its budget. */
    @Transactional(readOnly = true)
    public boolean awaitsApproval(UUID programmeId) {
        Optional<UUID> newest = newestOfProgramme(programmeId);
        return newest.isPresent() && !newest.equals(approvals.approved(programmeId, KnownAt.endOf(today.date())));
    }

    /** The steering group makes the newest version of the programme's case its budget. */
    public void approveNewestOfProgramme(UUID programmeId, Actor actor) {
        newestOfProgramme(programmeId).ifPresent(newest -> approvals.approve(programmeId, newest, actor));
    }

    private Optional<UUID> newestOfProgramme(UUID programmeId) {
        return newest("programme_id = ? and initiative_id is null", programmeId);
    }

    @Transactional(readOnly = true)
    public Optional<EconomicCase> ofInitiative(UUID initiativeId) {
        return latest(OF_INITIATIVE, initiativeId);
    }

    /** For {@link #ofInitiative}. */
    public static Question<?> question(UUID initiativeId) {
        return CaseRows.latest(OF_INITIATIVE, initiativeId);
    }

    /** Every version of the initiative's case, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseVersion> versions(UUID initiativeId) {
        return versions("c.initiative_id = ?", initiativeId);
    }

    /** Every version of the programme's own case, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseVersion> versionsOfProgramme(UUID programmeId) {
        return versions("c.programme_id = ? and c.initiative_id is null", programmeId);
    }

    @Transactional(readOnly = true)
    List<CaseVersion> versions(CaseSubject subject) {
        return subject.isInitiative() ? versions(subject.id()) : versionsOfProgramme(subject.id());
    }

    /**
     * Makes the next version, unless somebody has made one since.
     *
     * @param seen the number of the version that was changed; 0 for the first
     * @return whether it was made
     */
    boolean change(CaseSubject subject, EconomicCase economicCase, int seen, String reason, Actor actor) {
        lock(subject.id());
        List<CaseVersion> versions = versions(subject);
        if ((versions.isEmpty() ? 0 : versions.get(0).number()) != seen) {
            return false;
        }
        record(subject.programmeId(), subject.initiativeId(), economicCase, reason, actor);
        return true;
    }

    private List<CaseVersion> versions(String where, UUID id) {
        List<Header> headers =
                jdbc.sql("""
                        select c.id, row_number() over (order by c.seq)::int as number, c.reason, c.valid_from,
                               c.recorded_at, c.person_id, c.on_behalf_of, c.channel,
                               (select string_agg(distinct f.gate::text, ',' order by f.gate::text)
                                from case_freeze f where f.case_id = c.id) as gates
                        from economic_case c where %s order by c.seq desc""".formatted(where)).param(id).query(Header.class).list();
        Map<UUID, EconomicCase> cases =
                rows.read(headers.stream().map(Header::id).toList());
        return headers.stream()
                .flatMap(header -> Optional.ofNullable(cases.get(header.id)).map(header::with).stream())
                .toList();
    }

    private UUID record(
            UUID programmeId,
            @Nullable UUID initiativeId,
            EconomicCase economicCase,
            @Nullable String reason,
            Actor actor) {
        lock(initiativeId == null ? programmeId : initiativeId);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into economic_case (id, programme_id, initiative_id, price_level, reason, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :level, :reason, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("level", economicCase.priceLevel().year())
                .param("reason", reason)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        rows.insert(id, economicCase);
        return id;
    }

    /** One version of a case at a time, until the transaction ends: who compares has seen all that is made. */
    private void lock(UUID subjectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subjectId.toString())
                .query((row, number) -> number)
                .list();
    }

    private Optional<EconomicCase> latest(String where, UUID id) {
        return rows.readLatest(where, id);
    }

    private Optional<UUID> newest(String where, UUID id) {
        return jdbc.sql("select id from economic_case where " + where + " order by seq desc limit 1")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    private record Header(
            UUID id,
            int number,
            @Nullable String reason,
            LocalDate validFrom,
            Instant recordedAt,
            UUID personId,
            @Nullable UUID onBehalfOf,
            Actor.Channel channel,
            @Nullable String gates) {

        CaseVersion with(EconomicCase economicCase) {
            return new CaseVersion(
                    id,
                    number,
                    economicCase,
                    reason,
                    validFrom,
                    recordedAt,
                    personId,
                    onBehalfOf,
                    channel,
                    gates == null
                            ? List.of()
                            : Arrays.stream(gates.split(","))
                                    .map(Integer::valueOf)
                                    .toList());
        }
    }
}
