package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A programme's ÅV by measure at the end of any quarter, whole or by department or technology. */
final class Portfolio {

    private final List<PortfolioReads.Change> ownMoney;
    private final Reported own;
    private final Reported paidByFees;
    private final ProgrammeForecast forecast;

    Portfolio(List<PortfolioReads.Change> changes, ProgrammeForecast forecast) {
        this.ownMoney = changes.stream().filter(change -> !change.feeFunded()).toList();
        this.own = new Reported(ownMoney);
        this.paidByFees = new Reported(
                changes.stream().filter(PortfolioReads.Change::feeFunded).toList());
        this.forecast = forecast;
    }

    /** A department, or a technology; empty for initiatives that have none yet. */
    record Group(String key, String name) {}

    /** @param figures ÅV a year; a measure that cannot be told for the quarter is missing */
    record Line(Group group, Map<Measure, Fte> figures) {

        @Nullable
        Fte of(Measure measure) {
            return figures.get(measure);
        }
    }

    Map<Measure, Fte> at(Quarter quarter) {
        return figures(quarter, own, group -> true);
    }

    /** What fees pay for: outside the target, and not part of the forecast. */
    Map<Measure, Fte> feeFunded(Quarter quarter) {
        Map<Measure, Fte> figures = figures(quarter, paidByFees, group -> false);
        figures.remove(Measure.FORECAST);
        return figures;
    }

    /** @param others departments that are to be shown though nothing has been counted in them, by id */
    List<Line> byDepartment(Quarter quarter, Map<UUID, String> others) {
        Map<UUID, String> names = new HashMap<>(others);
        Map<UUID, List<PortfolioReads.Change>> changes =
                ownMoney.stream().collect(Collectors.groupingBy(PortfolioReads.Change::departmentId));
        ownMoney.forEach(change -> names.put(change.departmentId(), change.departmentName()));
        groups().forEach(group -> names.put(group.departmentId(), group.departmentName()));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(department -> new Line(
                        new Group(department.getKey().toString(), department.getValue()),
                        figures(
                                quarter,
                                new Reported(changes.getOrDefault(department.getKey(), List.of())),
                                group -> group.departmentId().equals(department.getKey()))))
                .toList();
    }

    List<Line> byTechnology(Quarter quarter) {
        Map<String, List<PortfolioReads.Change>> changes =
                ownMoney.stream().collect(Collectors.groupingBy(change -> technology(change.technology())));
        return Stream.concat(changes.keySet().stream(), groups().map(ExpectedSums.Group::technology))
                .distinct()
                .sorted()
                .map(technology -> new Line(
                        new Group(technology, technology),
                        figures(
                                quarter,
                                new Reported(changes.getOrDefault(technology, List.of())),
                                group -> group.technology().equals(technology))))
                .toList();
    }

    /** One figure of a line, of what was reported. */
    static Fte of(List<PortfolioReads.Change> changes, PortfolioReads.Selection selection) {
        return changes.stream()
                .filter(change -> change.measure() == selection.measure()
                        && change.feeFunded() == selection.feeFunded()
                        && !change.quarter().isAfter(selection.quarter())
                        && (selection.departmentId() == null
                                || change.departmentId().equals(selection.departmentId()))
                        && (selection.technology() == null
                                || technology(change.technology()).equals(selection.technology())))
                .map(PortfolioReads.Change::fte)
                .reduce(Fte.ZERO, Fte::plus);
    }

    private Stream<ExpectedSums.Group> groups() {
        return forecast.expected().groups().stream();
    }

    private static String technology(@Nullable String technology) {
        return technology == null ? "" : technology;
    }

    private Map<Measure, Fte> figures(Quarter quarter, Reported reported, Predicate<ExpectedSums.Group> forecasted) {
        Map<Measure, Fte> figures = new EnumMap<>(Measure.class);
        Quarter now = Quarter.of(forecast.day());
        for (Measure measure : List.of(Measure.CONTRACTED, Measure.CONFIRMED, Measure.HARVESTED)) {
            if (measure.isOfTheFuture() || !quarter.isAfter(now)) {
                figures.put(measure, reported.at(measure, quarter));
            }
        }
        expected(quarter, forecasted).ifPresent(fte -> figures.put(Measure.FORECAST, fte));
        return figures;
    }

    private Optional<Fte> expected(Quarter quarter, Predicate<ExpectedSums.Group> which) {
        int ahead = forecast.horizon().quarters().indexOf(quarter);
        return ahead < 0 ? Optional.empty() : Optional.of(forecast.expected().at(ahead, which));
    }

    static Fte expected(ProgrammeForecast forecast, UUID initiativeId, int ahead) {
        return ExpectedSums.of(forecast.outlook(), initiativeId, ahead);
    }
}
