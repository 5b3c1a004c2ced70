package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The benefits of an initiative quarter by quarter, each figure beside the confirmation that it comes from. */
@Component
class BenefitTable {

    private final BenefitFiles files;
    private final BenefitLedger ledger;
    private final Suggestions suggestions;
    private final FollowUpCalendar calendar;
    private final Initiatives initiatives;
    private final Directory directory;

    BenefitTable(
            BenefitFiles files,
            BenefitLedger ledger,
            Suggestions suggestions,
            FollowUpCalendar calendar,
            Initiatives initiatives,
            Directory directory) {
        this.files = files;
        this.ledger = ledger;
        this.suggestions = suggestions;
        this.calendar = calendar;
        this.initiatives = initiatives;
        this.directory = directory;
    }

    /**
     * One quarter.
     *
     * @param contracted ÅV a year on the period's day
     * @param measured ÅV a year by the measured figures; none without any
     * @param standing what the owner says now; it counts unless it is disputed
     * @param value t.kr. a year of the ÅV that count, at the rate of the period's day
     * @param below below the contract by more than the tolerance
     * @param harvested ÅV a year harvested with it
     */
    record Line(
            FollowUpPeriod period,
            Fte contracted,
            @Nullable Fte measured,
            @Nullable Confirmation standing,
            @Nullable Money value,
            boolean below,
            Fte harvested) {

        public boolean disputed() {
            return period.state() == FollowUpPeriod.State.DISPUTED;
        }

        public boolean counted() {
            return standing != null && !disputed();
        }
    }

    /** Entries: lines, confirmations (oldest first), harvests, plans by period, rung, left, next, names. */
    Map<String, Object> of(UUID initiativeId) {
        BenefitFile file = files.of(initiativeId);
        Map<UUID, ActionPlan> plans = ledger.actionPlans(initiativeId).stream()
                .collect(Collectors.toMap(ActionPlan::periodId, each -> each, (earlier, later) -> later));
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines(file));
        model.put("confirmations", file.confirmations());
        model.put("harvests", file.harvests());
        model.put("plans", plans);
        model.put("rung", file.rung(suggestions.everShown(file)));
        model.put("left", file.count().left());
        calendar.nextFollowUpAt(initiativeId).ifPresent(next -> model.put("next", next));
        model.put("names", names(file, plans.values()));
        return model;
    }

    /** What {@link #of} asks of the database. */
    List<Question<?>> questions(Initiative initiative) {
        return Stream.concat(
                        files.questions(initiative).stream(),
                        Stream.of(
                                Measurements.question(initiative.id()),
                                DirectoryQuestions.rates(
                                        initiative.programmeId(), days(files.periods(initiative.id())))))
                .toList();
    }

    private static List<LocalDate> days(List<FollowUpPeriod> periods) {
        return periods.stream().map(FollowUpPeriod::dueDay).toList();
    }

    private List<Line> lines(BenefitFile file) {
        UUID initiative = file.setting().initiativeId();
        Map<LocalDate, Directory.FteRate> rates =
                directory.rates(initiatives.get(initiative).programmeId(), days(file.periods()));
        Map<UUID, Suggestion> measured = suggestions.byPeriod(initiative, file);
        return file.periods().stream()
                .map(period -> line(file, period, measured.get(period.id()), rates.get(period.dueDay())))
                .toList();
    }

    private Line line(
            BenefitFile file, FollowUpPeriod period, @Nullable Suggestion measured, Directory.@Nullable FteRate rate) {
        Confirmation standing = file.standing(period.id()).orElse(null);
        Confirmation counted = standing == null || !file.count().counts(standing) ? null : standing;
        return new Line(
                period,
                file.promised(period),
                measured == null ? null : measured.said(),
                standing,
                counted == null || rate == null
                        ? null
                        : rate.amount().times(counted.fte().value()),
                counted != null && file.isBelow(period, counted.fte()),
                file.harvests().stream()
                        .filter(each -> each.periodId().equals(period.id()))
                        .map(Harvest::fte)
                        .reduce(Fte.ZERO, Fte::plus));
    }

    private Map<UUID, String> names(BenefitFile file, Collection<ActionPlan> plans) {
        return directory.names(Stream.of(
                        file.confirmations().stream()
                                .flatMap(each ->
                                        Stream.of(each.personId(), each.actor().principal())),
                        file.harvests().stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                        plans.stream().flatMap(each -> Stream.of(each.personId(), each.responsibleId())))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
