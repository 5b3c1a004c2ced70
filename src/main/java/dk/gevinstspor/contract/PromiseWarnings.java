package dk.gevinstspor.contract;

import dk.gevinstspor.contract.PromiseWarning.Kind;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds a benefit profile against what was measured, and against what the unit has and has promised already. */
@Component
class PromiseWarnings {

    private final Findings findings;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Questions questions;

    PromiseWarnings(Findings findings, Initiatives initiatives, Directory directory, Questions questions) {
        this.findings = findings;
        this.initiatives = initiatives;
        this.directory = directory;
        this.questions = questions;
    }

    List<PromiseWarning> of(UUID initiativeId, BenefitProfile profile) {
        List<PromiseWarning> warnings = new ArrayList<>();
        Fte promised = profile.highest();
        findings.baseline(initiativeId)
                .map(Baseline::fte)
                .filter(promised::isMoreThan)
                .ifPresent(measured -> warnings.add(new PromiseWarning(Kind.OVER_BASELINE, promised, measured)));
        Fte staffing = staffing(initiativeId);
        Fte total = promisedElsewhere(initiativeId).plus(promised);
        if (total.isMoreThan(staffing)) {
            warnings.add(new PromiseWarning(Kind.OVER_STAFFING, total, staffing));
        }
        return warnings;
    }

    /** Of the unit's other contracts so many are named. */
    static final int NAMED = 20;

    /**
     * Another contract of the unit that promises ÅV.
     *
     * @param total of all these contracts
     * @param contracts how many there are
     */
    record Elsewhere(int number, String title, Fte highest, Fte total, int contracts) {}

    Fte staffing(UUID initiativeId) {
        return directory.unit(initiatives.get(initiativeId).unitId()).staffing();
    }

    Fte promisedElsewhere(UUID initiativeId) {
        return elsewhere(initiativeId).stream()
                .findFirst()
                .map(Elsewhere::total)
                .orElse(Fte.ZERO);
    }

    /**
     * The highest promise of each of the unit's other initiatives that are not closed, sent or signed; an amendment and
     * the version it is to replace promise the same ÅV once. The first {@value NAMED} by number.
     */
    List<Elsewhere> elsewhere(UUID initiativeId) {
        return questions.ask(elsewhereQuestion(initiatives.get(initiativeId)));
    }

    /** What all this asks of the database. */
    static List<Question<?>> questions(Initiative initiative) {
        return List.of(
                Findings.baselineQuestion(initiative.id()),
                DirectoryQuestions.unit(initiative.unitId()),
                elsewhereQuestion(initiative));
    }

    private static Question<Elsewhere> elsewhereQuestion(Initiative initiative) {
        return Question.of(Elsewhere.class, """
                select i.number, i.title, max(p.fte) as highest, sum(max(p.fte)) over () as total,
                       count(*) over () as contracts
                from benefit_contract c
                join benefit_promise p on p.contract_id = c.id
                join initiative i on i.id = c.initiative_id
                where c.unit_id = ? and c.initiative_id <> ? and c.state in ('SENT', 'SIGNED')
                  and i.stage not in ('STOPPED', 'REJECTED', 'RETIRED')
                group by i.id order by i.number limit %d""".formatted(NAMED), initiative.unitId(), initiative.id());
    }
}
