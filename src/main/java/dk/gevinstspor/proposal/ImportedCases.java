package dk.gevinstspor.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DirectoryQuestions;
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

    private static final String LATEST = """
            select c.case_id, i.file_id, i.file_name, c.place, o.recorded_at, o.person_id
            from proposal_case c join proposal_import i on i.id = c.import_id
            join proposal_import_outcome o on o.import_id = i.id
            join economic_case e on e.id = c.case_id
            where c.initiative_id = ? order by e.seq desc limit 1""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final ObjectMapper json;
    private final Today today;

    ImportedCases(JdbcClient jdbc, Questions questions, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
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
        UUID id = Ids.next();
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
        return questions.ask(originQuestion(initiativeId)).stream()
                .findFirst()
                .map(row -> new Origin(
                        row.caseId, row.fileId, row.fileName, Place.valueOf(row.place), row.recordedAt, row.personId));
    }

    /** Of the latest imported case of an initiative. */
    @Transactional(readOnly = true)
    public List<Goal> goals(UUID initiativeId) {
        return questions.ask(goalsQuestion(initiativeId));
    }

    /** Of the latest imported case of an initiative. */
    @Transactional(readOnly = true)
    public List<KeptFinding> findings(UUID initiativeId) {
        return questions.ask(findingsQuestion(initiativeId)).stream()
                .map(this::kept)
                .toList();
    }

    /** What all this asks of the database. */
    static List<Question<?>> questions(UUID initiativeId) {
        return List.of(
                originQuestion(initiativeId),
                goalsQuestion(initiativeId),
                findingsQuestion(initiativeId),
                DirectoryQuestions.named("""
                        select o.person_id from proposal_case c
                        join proposal_import_outcome o on o.import_id = c.import_id where c.initiative_id = :id
                        union select r.person_id from proposal_case c
                        join proposal_finding f on f.case_id = c.case_id
                        join proposal_finding_reason r on r.finding_id = f.id where c.initiative_id = :id""", initiativeId));
    }

    private static Question<OriginRow> originQuestion(UUID initiativeId) {
        return Question.of(OriginRow.class, "select latest.* from (" + LATEST + ") latest", initiativeId);
    }

    private static Question<Goal> goalsQuestion(UUID initiativeId) {
        return Question.of(
                Goal.class,
                "select g.criterion, g.measure, g.responsible, g.due from proposal_goal g join (" + LATEST
                        + ") latest on latest.case_id = g.case_id order by g.position",
                initiativeId);
    }

    private static Question<FindingRow> findingsQuestion(UUID initiativeId) {
        return Question.of(FindingRow.class, """
                select f.id, f.rule, f.severity, f.place, f.stated, f.computed::text as computed,
                       f.how::text as how, f.suggestion::text as suggestion, r.reason, r.person_id, r.recorded_at
                from proposal_finding f join (%s) latest on latest.case_id = f.case_id
                left join lateral (
                    select reason, person_id, recorded_at from proposal_finding_reason
                    where finding_id = f.id order by seq desc limit 1) r on true
                order by f.position""".formatted(LATEST), initiativeId);
    }

    /** A finding of this initiative's latest imported case. */
    @Transactional(readOnly = true)
    public Optional<KeptFinding> finding(UUID initiativeId, UUID findingId) {
        return findings(initiativeId).stream()
                .filter(kept -> kept.id().equals(findingId))
                .findFirst();
    }

    record OriginRow(UUID caseId, UUID fileId, String fileName, String place, Instant recordedAt, UUID personId) {}

    record FindingRow(
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
