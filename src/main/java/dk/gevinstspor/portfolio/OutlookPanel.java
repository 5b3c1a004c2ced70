package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an initiative's contract promises, what is forecast of it and what came of it, quarter by quarter. */
@Component
class OutlookPanel implements InitiativePanel {

    /** Later than that, nothing new is told. */
    private static final int QUARTERS_AHEAD = 8;

    private final Forecasting forecasting;
    private final Directory directory;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    OutlookPanel(Forecasting forecasting, Directory directory, Initiatives initiatives, InitiativeRights rights) {
        this.forecasting = forecasting;
        this.directory = directory;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    /**
     * At the end of a quarter, ÅV a year; null where nothing can be told.
     *
     * @param confirmed the latest confirmation then
     */
    record Row(
            Quarter quarter,
            @Nullable BigDecimal contracted,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal confirmed,
            @Nullable BigDecimal harvested) {

        boolean tells() {
            return Stream.of(contracted, forecast, confirmed, harvested)
                    .anyMatch(figure -> figure != null && figure.signum() != 0);
        }
    }

    @Override
    public String key() {
        return "outlook";
    }

    @Override
    public int getOrder() {
        return 38;
    }

    @Override
    public boolean isBesideTasks() {
        return false;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(
                HistoryReads.COUNTERS,
                DirectoryQuestions.programme(initiatives.get(initiativeId).programmeId()));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Optional<ProgrammeForecast> forecast = forecasting.ifMade(directory.programme(initiative.programmeId()));
        List<Row> rows = forecast.flatMap(
                        made -> made.knowledge().history(initiativeId).map(history -> rows(history, made)))
                .orElse(List.of());
        return Map.of("rows", rows, "feeFunded", initiative.feeFunded(), "underWay", forecast.isEmpty());
    }

    /** From the first quarter that tells something. */
    static List<Row> rows(InitiativeHistory history, ProgrammeForecast forecast) {
        Quarter now = Quarter.of(forecast.day());
        Quarter end = now.plus(QUARTERS_AHEAD);
        Quarter last =
                end.isAfter(forecast.horizon().last()) ? forecast.horizon().last() : end;
        Quarter first = forecast.past().isEmpty() ? now : forecast.past().firstKey();
        return Stream.iterate(first, quarter -> !quarter.isAfter(last), Quarter::next)
                .map(quarter -> row(history, forecast, quarter))
                .dropWhile(row -> !row.tells())
                .toList();
    }

    private static Row row(InitiativeHistory history, ProgrammeForecast forecast, Quarter quarter) {
        LocalDate today = forecast.day();
        LocalDate end = quarter.lastDay();
        boolean begun = !quarter.isAfter(Quarter.of(today));
        LocalDate known = end.isAfter(today) ? today : end;
        int ahead = forecast.horizon().quarters().indexOf(quarter);
        OptionalDouble promised = history.promised(today, end);
        return new Row(
                quarter,
                promised.isPresent() ? figure(promised.getAsDouble()) : null,
                ahead < 0
                        ? null
                        : figure(Portfolio.expected(forecast, history.header().id(), ahead)),
                begun
                        ? history.confirmation(known)
                                .map(fact -> figure(fact.value()))
                                .orElse(null)
                        : null,
                begun ? figure(history.harvested(known)) : null);
    }

    private static BigDecimal figure(double fte) {
        return figure(Fte.rounded(BigDecimal.valueOf(fte)));
    }

    private static BigDecimal figure(Fte fte) {
        BigDecimal stripped = fte.value().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
