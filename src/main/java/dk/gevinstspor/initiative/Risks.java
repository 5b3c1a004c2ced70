package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The risks of initiatives; a change is a new version. */
@Service
@Transactional
public class Risks {

    private static final String LATEST = """
            select * from (select distinct on (risk_id) r.risk_id, r.initiative_id, r.title, r.likelihood, r.impact,
                             r.response, r.closed, r.valid_from, r.person_id
                           from risk r join initiative i on i.id = r.initiative_id where %s
                           order by r.risk_id, r.seq desc) latest
            where not closed order by likelihood * impact desc, title""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    Risks(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /** Open ones, the most severe first. */
    @Transactional(readOnly = true)
    public List<Risk> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Risk> question(UUID initiativeId) {
        return Question.of(Risk.class, LATEST.formatted("i.id = ?"), initiativeId);
    }

    /** Open ones of all initiatives of a programme, the most severe first. */
    @Transactional(readOnly = true)
    public List<Risk> ofProgramme(UUID programmeId) {
        return jdbc.sql(LATEST.formatted("i.programme_id = ?"))
                .param(programmeId)
                .query(Risk.class)
                .list();
    }

    /** A new risk, or with a known id its next version. */
    public void record(Risk risk, Actor actor) {
        jdbc.sql("""
                        insert into risk (id, risk_id, initiative_id, title, likelihood, impact, response, closed,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        risk.riskId(),
                        risk.initiativeId(),
                        risk.title(),
                        risk.likelihood(),
                        risk.impact(),
                        risk.response(),
                        risk.closed(),
                        risk.validFrom(),
                        Timestamp.from(today.now()),
                        actor.personId(),
                        actor.onBehalfOf(),
                        actor.channel().name())
                .update();
    }
}
