package dk.gevinstspor.meeting;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.economy.EconomyFollowUp.Share;
import dk.gevinstspor.economy.YearFigures;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.FigureList.Part;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a report's t.kr. are made of: lines of the programme's case, or what the initiatives cost, read again as they were known
 * when the report's figures were taken.
 */
@Component
class MoneyFigures {

    /** A column of the report's tables of money. */
    enum Column {
        SAVINGS,
        OPERATION,
        PERMANENT,
        IMPLEMENTATION,
        NET,
        CUMULATIVE,
        BUDGET,
        FORECAST,
        SPENT;

        /** Whether it adds that line of the case. */
        boolean takes(CaseLine line) {
            return switch (this) {
                case SAVINGS -> line.kind() == CaseLine.Kind.SAVING;
                case OPERATION -> line.kind() == CaseLine.Kind.OPERATION;
                case PERMANENT -> line.isPermanent();
                case IMPLEMENTATION, BUDGET -> line.kind() == CaseLine.Kind.IMPLEMENTATION;
                case NET, CUMULATIVE -> true;
                case FORECAST, SPENT -> false;
            };
        }
    }

    private final Cases cases;
    private final EconomyFollowUp followUp;

    MoneyFigures(Cases cases, EconomyFollowUp followUp) {
        this.cases = cases;
        this.followUp = followUp;
    }

    /**
     * @param year null for all years, which only what is budgeted, expected and spent has
     * @param known when the report's figures were
     */
    FigureList of(
            Column column,
            @Nullable Integer year,
            StatusSnapshot snapshot,
            KnownAt known,
            ReportTrace trace,
            Wording wording) {
        UUID programme = snapshot.programme().id();
        List<Part> parts;
        if (column == Column.CUMULATIVE) {
            parts = years(snapshot, year, trace);
        } else if (year == null) {
            parts = years(column, programme, known, trace);
        } else if (column == Column.FORECAST || column == Column.SPENT) {
            parts = sources(column, year, programme, known, trace, wording);
        } else {
            parts = lines(column, year, programme, known, wording);
        }
        FigureList list = FigureList.adding(
                wording.text("meeting.figure.money.title", name(column, wording), when(year, wording)),
                wording.text("meeting.figure.money." + column),
                List.of(),
                parts.stream().allMatch(part -> part.where().isEmpty()) ? null : wording.text("meeting.figure.line"),
                wording.text("meeting.figure.thousands"),
                parts);
        return isTold(column, year, snapshot)
                ? list.reporting(reported(column, year, snapshot).thousands())
                : list;
    }

    /** Of the years before and after, a report does not say what was budgeted, expected and spent. */
    private static boolean isTold(Column column, @Nullable Integer year, StatusSnapshot snapshot) {
        return year == null
                || year == snapshot.quarter().year()
                || !Set.of(Column.BUDGET, Column.FORECAST, Column.SPENT).contains(column);
    }

    private static String name(Column column, Wording wording) {
        return wording.text("meeting.figure.column." + column);
    }

    private static String when(@Nullable Integer year, Wording wording) {
        return year == null ? wording.text("meeting.figure.all") : String.valueOf(year);
    }

    /** Net of each year up to that one. */
    private static List<Part> years(StatusSnapshot snapshot, @Nullable Integer last, ReportTrace trace) {
        return snapshot.economy().years().stream()
                .filter(each -> last == null || each.year() <= last)
                .map(each -> year(each.year(), each.net(), trace.money("NET", each.year(), each.net())))
                .toList();
    }

    private List<Part> years(Column column, UUID programme, KnownAt known, ReportTrace trace) {
        return followUp.of(programme, known).counted().entrySet().stream()
                .map(each -> year(
                        each.getKey(),
                        of(column, each.getValue()),
                        trace.money(column.name(), each.getKey(), of(column, each.getValue()))))
                .filter(part -> part.value() != null && part.value().signum() != 0)
                .toList();
    }

    private static Part year(int year, Money money, @Nullable String page) {
        return new Part(String.valueOf(year), page, "", money.thousands(), null, null);
    }

    private List<Part> sources(
            Column column, int year, UUID programme, KnownAt known, ReportTrace trace, Wording wording) {
        return followUp.of(programme, known).shares(year).stream()
                .filter(share -> !of(column, share.figures()).isZero())
                .map(share -> source(share, of(column, share.figures()), programme, trace, wording))
                .toList();
    }

    private static Part source(Share share, Money money, UUID programme, ReportTrace trace, Wording wording) {
        if (share.line().initiativeId() == null) {
            return new Part(
                    wording.text("meeting.figure.programme"),
                    "/oekonomi/" + programme,
                    "",
                    money.thousands(),
                    null,
                    null);
        }
        String number = InitiativeJudge.label(share.line().number());
        return new Part(
                number + " " + share.line().title(),
                trace.initiative(number, "oekonomi"),
                "",
                money.thousands(),
                null,
                null);
    }

    private List<Part> lines(Column column, int year, UUID programme, KnownAt known, Wording wording) {
        return cases.approvedOfProgramme(programme, known).map(EconomicCase::lines).stream()
                .flatMap(List::stream)
                .filter(line -> column.takes(line) && !line.in(year).isZero())
                .map(line -> new Part(
                        line.label(),
                        "/oekonomi/" + programme,
                        wording.text("meeting.figure.kind." + line.kind()),
                        line.in(year).thousands(),
                        null,
                        null))
                .toList();
    }

    private static Money of(Column column, YearFigures figures) {
        return switch (column) {
            case FORECAST -> figures.expected();
            case SPENT -> figures.spent();
            default -> figures.budget();
        };
    }

    private static Money reported(Column column, @Nullable Integer year, StatusSnapshot snapshot) {
        StatusSnapshot.Economy economy = snapshot.economy();
        Spending spending = year == null ? economy.total() : economy.thisYear();
        return switch (column) {
            case BUDGET -> spending.budget();
            case FORECAST -> spending.forecast() == null ? Money.ZERO : spending.forecast();
            case SPENT -> spending.spent();
            case SAVINGS -> in(economy, year, CaseYear::savings);
            case OPERATION -> in(economy, year, CaseYear::operation);
            case PERMANENT -> in(economy, year, CaseYear::permanent);
            case IMPLEMENTATION -> in(economy, year, CaseYear::implementation);
            case NET -> in(economy, year, CaseYear::net);
            case CUMULATIVE ->
                sum(economy.years().stream().filter(each -> year == null || each.year() <= year), CaseYear::net);
        };
    }

    private static Money in(StatusSnapshot.Economy economy, @Nullable Integer year, Function<CaseYear, Money> money) {
        return sum(economy.years().stream().filter(each -> year != null && each.year() == year), money);
    }

    private static Money sum(Stream<CaseYear> years, Function<CaseYear, Money> money) {
        return years.map(money).reduce(Money.ZERO, Money::plus);
    }
}
