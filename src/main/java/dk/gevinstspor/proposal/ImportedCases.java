package dk.gevinstspor.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.proposal.check.Finding;
import dk.gevinstspor.proposal.check.Said;
import dk.gevinstspor.proposal.check.Severity;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of an imported case: where it comes from, its follow-up goals, its findings and why some are accepted. */
@Component
@Transactional
class ImportedCases {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    ImportedCases(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.today = today;
    }

    /** Where the latest imported case of an initiative comes from. */
    record Origin(UUID caseId, UUID fileId, String fileName, Place place, Instant recordedAt, UUID personId) {}

    record Goal(String criterion, String measure, String responsible, String due) {}

    /**
     * @param reason why it is accepted; null while it is open
     * @param personId who accepted it
     */
    record KeptFinding(
            UUID id,
            Finding finding,
            @Nullable String reason,
            @Nullable UUID personId,
            @Nullable Instant recordedAt) {}

    void record(
            UUID caseId,
            UUID importId,
            UUID initiativeId,
            Candidate candidate,
            Map<UUID, String> reasons,
            Actor actor) {
        String place = candidate.tables().get(0).place().toString();
        jdbc.sql("insert into proposal_case values (?, ?, ?, ?, ?)")
                .params(caseId, importId, candidate.index(), initiativeId, place)
                .update();
        List<SuccessCriterion> goals = candidate.proposal().successCriteria();
        for (int i = 0; i < goals.size(); i++) {
            SuccessCriterion goal = goals.get(i);
            jdbc.sql("insert into proposal_goal values (?, ?, ?, ?, ?, ?)")
                    .params(caseId, i, goal.criterion(), goal.measure(), goal.responsible(), goal.when())
                    .update();
        }
        for (int i = 0; i < candidate.findings().size(); i++) {
            keep(caseId, i, candidate.findings().get(i), reasons, actor);
        }
    }

    private void keep(UUID caseId, int position, Finding finding, Map<UUID, String> reasons, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into proposal_finding values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)")
                .params(
                        id,
                        caseId,
                        position,
                        finding.rule(),
                        finding.severity().name(),
                        finding.place().toString(),
                        finding.stated(),
                        write(finding.computed()),
                        write(finding.how()),
                        write(finding.suggestion()))
                .update();
        String reason = reasons.get(FindingView.id(finding));
        if (reason != null) {
            accept(id, reason, actor);
        }
    }

    /** Accepts a deviation, or gives another reason for it. */
    void accept(UUID findingId, String reason, Actor actor) {
        jdbc.sql("""
                        insert into proposal_finding_reason (finding_id, reason, valid_from, recorded_at, person_id,
                            on_behalf_of, channel) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        findingId,
                        reason,
                        today.date(),
                        Timestamp.from(today.now()),
                        actor.personId(),
                        actor.onBehalfOf(),
                        actor.channel().name())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Origin> originOf(UUID initiativeId) {
        record Row(UUID caseId, UUID fileId, String fileName, String place, Instant recordedAt, UUID personId) {}
        return jdbc.sql("""
                        select c.case_id, i.file_id, i.file_name, c.place, o.recorded_at, o.person_id
                        from proposal_case c join proposal_import i on i.id = c.import_id
                        join proposal_import_outcome o on o.import_id = i.id
                        join economic_case e on e.id = c.case_id
                        where c.initiative_id = ? order by e.seq desc limit 1""")
                .param(initiativeId)
                .query(Row.class)
                .optional()
                .map(row -> new Origin(
                        row.caseId, row.fileId, row.fileName, Place.valueOf(row.place), row.recordedAt, row.personId));
    }

    @Transactional(readOnly = true)
    public List<Goal> goals(UUID caseId) {
        return jdbc.sql(
                        "select criterion, measure, responsible, due from proposal_goal where case_id = ? order by position")
                .param(caseId)
                .query(Goal.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<KeptFinding> findings(UUID caseId) {
        return select("f.case_id = ?", caseId);
    }

    /** A finding of this initiative's latest imported case. */
    @Transactional(readOnly = true)
    public Optional<KeptFinding> finding(UUID initiativeId, UUID findingId) {
        return originOf(initiativeId)
                .flatMap(origin -> findings(origin.caseId()).stream()
                        .filter(kept -> kept.id().equals(findingId))
                        .findFirst());
    }

    private List<KeptFinding> select(String where, UUID id) {
        return jdbc.sql("""
                        select f.id, f.rule, f.severity, f.place, f.stated, f.computed::text as computed,
                               f.how::text as how, f.suggestion::text as suggestion, r.reason, r.person_id, r.recorded_at
                        from proposal_finding f left join lateral (
                            select reason, person_id, recorded_at from proposal_finding_reason
                            where finding_id = f.id order by seq desc limit 1) r on true
                        where %s order by f.position""".formatted(where)).param(id).query(FindingRow.class).list().stream()
                .map(this::kept)
                .toList();
    }

    private record FindingRow(
            UUID id,
            String rule,
            Severity severity,
            String place,
            String stated,
            String computed,
            String how,
            String suggestion,
            @Nullable String reason,
            @Nullable UUID personId,
            @Nullable Instant recordedAt) {}

    private KeptFinding kept(FindingRow row) {
        Finding finding = new Finding(
                row.rule,
                row.severity,
                Place.valueOf(row.place),
                row.stated,
                read(row.computed),
                read(row.how),
                read(row.suggestion));
        return new KeptFinding(row.id, finding, row.reason, row.personId, row.recordedAt);
    }

    /** A figure is written as a JSON number, a text as a text. */
    private String write(Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and figures can be written", e);
        }
    }

    private Said read(String written) {
        try {
            SaidRow row = json.readValue(written, SaidRow.class);
            List<Object> arguments = new ArrayList<>();
            for (Object argument : row.arguments()) {
                arguments.add(argument instanceof Number number ? new BigDecimal(number.toString()) : argument);
            }
            return new Said(row.key(), arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by ourselves, and not readable", e);
        }
    }

    private record SaidRow(String key, List<Object> arguments) {}
}
