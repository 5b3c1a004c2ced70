package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
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
        List<FollowUpLine> followUps) {

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
            Fte confirmed,
            Fte harvested) {}

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
     * @param forecast what it is expected to cost; null while nobody has said
     * @param rest of the budget when what is expected has been spent
     * @param percent spent of the budget as a share; null without a budget
     */
    record SpendingLine(
            String label,
            Money budget,
            @Nullable Money forecast,
            Money spent,
            Money rest,
            @Nullable BigDecimal percent,
            Light light,
            String word) {}

    /** @param scale ÅV at the right edge of the chart, the same for all departments */
    record DepartmentLine(
            String department, BigDecimal scale, Fte target, Fte contracted, Fte confirmed, Fte harvested) {}

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
     * @param meeting the quarter whose report it was decided on
     * @param state OPEN, OVERDUE or DONE; word says it to people
     * @param remark what was done; null while it is not
     */
    record FollowUpLine(
            String meeting,
            int number,
            String decision,
            String owner,
            LocalDate dueOn,
            String state,
            String word,
            @Nullable String remark) {}

    record MissingLine(
            String initiative,
            String title,
            String period,
            LocalDate askedOn,
            @Nullable String owner) {}
}
