package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.print.FanChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The status report as it is read, on paper and on the screen: figures with the words beside them.
 *
 * @param report whether there is a written report; false for a quarter's figures alone
 * @param decided whether the steering group's decisions are recorded
 * @param forecastNote which quarter the initiatives' forecasts are of; empty without a forecast
 * @param forecastChart null without a forecast
 * @param site its address
 * @param link the report's own address; null without a report
 */
record StatusDocument(
        String programme,
        String administration,
        String period,
        String status,
        String asOf,
        int priceLevel,
        LightTile time,
        LightTile budget,
        LightTile benefits,
        LightTile risk,
        int year,
        Fte target,
        Fte contracted,
        Fte confirmed,
        Fte harvested,
        Money spent,
        String ofBudget,
        boolean report,
        boolean decided,
        @Nullable String assessment,
        List<RecommendationLine> recommendations,
        List<DecisionLine> decisions,
        List<InitiativeLine> initiatives,
        List<CaseLine> caseYears,
        String payback,
        List<SpendingLine> spending,
        List<DepartmentLine> departments,
        List<RiskLine> risks,
        List<MissingLine> missingAnswers,
        List<FollowUpLine> followUps,
        List<StageLine> stages,
        List<MilestoneLine> milestones,
        String forecastNote,
        List<RungLine> ladder,
        @Nullable FanChart forecastChart,
        String forecastInWords,
        List<ForecastLine> forecast,
        String margin,
        List<MatrixLine> riskMatrix,
        List<CriterionLine> criteria,
        List<DisputedLine> disputed,
        List<CorrectedLine> corrected,
        List<RestatementLine> restatements,
        String site,
        @Nullable String link) {

    /** The assessment as a page shows it: a blank line begins a new paragraph. */
    public List<String> getParagraphs() {
        return assessment == null
                ? List.of()
                : assessment.lines().filter(line -> !line.isBlank()).toList();
    }

    /** @param claimed the programme manager's own view in words, empty where she agrees */
    record LightTile(Light light, String word, String claimed) {}

    record RecommendationLine(int number, String text) {}

    record DecisionLine(
            int number,
            String recommendation,
            String outcome,
            @Nullable String decision,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    /** @param where unit and benefit owner */
    record InitiativeLine(
            UUID id,
            String number,
            String title,
            String where,
            String stage,
            @Nullable LocalDate plannedGoLive,
            @Nullable LocalDate actualGoLive,
            Light time,
            String timeWord,
            Light benefit,
            String benefitWord,
            Fte contracted,
            @Nullable Fte forecast,
            Fte confirmed,
            Fte harvested,
            @Nullable UUID confirmationId) {}

    /**
     * @param key the name of its constant
     * @param bar the count, to be drawn
     * @param most of any stage
     */
    record StageLine(
            String key,
            String stage,
            int count,
            BigDecimal bar,
            BigDecimal most,
            Fte estimated,
            Fte contracted,
            Fte confirmed) {}

    /** @param day it was reached; null while it is to come */
    record MilestoneLine(
            UUID id,
            String number,
            String title,
            String milestone,
            @Nullable LocalDate planned,
            @Nullable LocalDate day,
            Light light,
            String word) {}

    /**
     * @param rung the name of its constant
     * @param meaning what has to be there to stand on it
     * @param share of the year's target; null without one
     * @param scale ÅV at the right edge of the chart
     */
    record RungLine(
            String rung,
            String word,
            String meaning,
            Fte fte,
            int initiatives,
            @Nullable BigDecimal share,
            BigDecimal scale) {}

    /**
     * ÅV a year harvested at the end of a year, as expected.
     *
     * @param target in force then; null before the first
     * @param chance of reaching the year's own target, as a share; null without one
     */
    record ForecastLine(
            int year,
            @Nullable Fte target,
            Fte low,
            Fte middle,
            Fte high,
            @Nullable BigDecimal chance) {}

    /** @param cells one for each impact, the least first */
    record MatrixLine(int likelihood, List<MatrixCell> cells) {}

    /** @param initiatives that have such a risk, by number; empty for none */
    record MatrixCell(String initiatives, Light light, String word) {}

    record CriterionLine(
            String criterion,
            String measure,
            String responsible,
            String due,
            Light light,
            String standing,
            @Nullable String note) {}

    record DisputedLine(
            String initiative,
            String title,
            String period,
            Fte fte,
            LocalDate since,
            @Nullable String owner) {}

    record CorrectedLine(
            String initiative,
            String title,
            String period,
            Fte before,
            Fte after,
            LocalDate day,
            @Nullable String reason) {}

    /** @param cumulative running sum of net (samlet økonomisk påvirkning) */
    record CaseLine(
            int year,
            Money savings,
            Money operation,
            Money permanent,
            Money implementation,
            Money net,
            Money cumulative) {}

    /**
     * @param year null for all years
     * @param initiative the number of the one that it is of; null for the programme
     * @param forecast what it is expected to cost; null while nobody has said
     * @param rest of the budget when what is expected has been spent
     * @param percent spent of the budget as a share; null without a budget
     */
    record SpendingLine(
            String label,
            @Nullable Integer year,
            @Nullable String initiative,
            Money budget,
            @Nullable Money forecast,
            Money spent,
            Money rest,
            @Nullable BigDecimal percent,
            Light light,
            String word) {}

    /** @param scale ÅV at the right edge of the chart, the same for all departments */
    record DepartmentLine(
            UUID id,
            String department,
            BigDecimal scale,
            Fte target,
            Fte estimated,
            Fte contracted,
            Fte freed,
            Fte confirmed,
            Fte harvested,
            Fte permanent) {}

    record RiskLine(
            String initiative,
            String title,
            int likelihood,
            int impact,
            int score,
            Light light,
            String word,
            String response,
            @Nullable String owner) {}

    /**
     * A decision of an earlier meeting that somebody carries out.
     *
     * @param meeting the quarter whose report it was decided on, and its number there
     * @param decision what was recommended, and what the meeting said to it, on lines of their own
     * @param state OPEN, OVERDUE or DONE; word says it to people
     * @param remark what was done; null while it is not
     * @param decisionId where it is told of today's decision; null in what is frozen
     */
    record FollowUpLine(
            String meeting,
            String decision,
            String owner,
            LocalDate dueOn,
            String state,
            String word,
            @Nullable String remark,
            @Nullable UUID decisionId) {

        FollowUpLine of(UUID decision) {
            return new FollowUpLine(meeting, this.decision, owner, dueOn, state, word, remark, decision);
        }
    }

    /**
     * A figure of an earlier report that is another since.
     *
     * @param told the quarter of the report that it stood in
     * @param was in words with its unit; before is the same as a number, ÅV a year, or t.kr. of what is spent
     * @param who corrected it, and when; empty when that is not known
     */
    record RestatementLine(
            String told,
            String initiative,
            String title,
            String figure,
            String was,
            String now,
            BigDecimal before,
            BigDecimal after,
            String reason,
            String who) {}

    record MissingLine(
            String initiative,
            String title,
            String period,
            LocalDate askedOn,
            @Nullable String owner) {}
}
