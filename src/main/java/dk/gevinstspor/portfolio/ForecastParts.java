package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.portfolio.InitiativeHistory.Header;
import dk.gevinstspor.portfolio.PortfolioReads.Behind;
import dk.gevinstspor.portfolio.PortfolioReads.Part;
import dk.gevinstspor.portfolio.PortfolioReads.Selection;
import java.util.Comparator;
import java.util.List;

/** The initiatives behind an expected figure, each with the mean of its own runs. */
final class ForecastParts {

    private ForecastParts() {}

    static Behind of(ProgrammeForecast forecast, Selection selection, InitiativeRights.Reader reader) {
        int ahead = forecast.horizon().quarters().indexOf(selection.quarter());
        if (ahead < 0 || selection.feeFunded()) {
            return new Behind(List.of(), Fte.ZERO, false);
        }
        List<Header> headers = forecast.initiatives().values().stream()
                .filter(each -> selection.departmentId() == null
                        || selection.departmentId().equals(each.departmentId()))
                .filter(each -> selection.technology() == null
                        || selection.technology().equals(each.technology() == null ? "" : each.technology()))
                .filter(each -> mayRead(reader, each))
                .filter(each -> !Portfolio.expected(forecast, each.id(), ahead).isZero())
                .sorted(Comparator.comparingInt(Header::number))
                .toList();
        List<Part> parts = headers.stream()
                .map(each -> new Part(
                        each.id(),
                        each.label(),
                        each.departmentName(),
                        each.technology(),
                        Portfolio.expected(forecast, each.id(), ahead)))
                .toList();
        return new Behind(parts, parts.stream().map(Part::fte).reduce(Fte.ZERO, Fte::plus), false);
    }

    private static boolean mayRead(InitiativeRights.Reader reader, Header header) {
        return reader.readsAll()
                || reader.units().contains(header.unitId())
                || reader.personId().equals(header.submittedBy())
                || reader.personId().equals(header.processOwnerId())
                || reader.personId().equals(header.benefitOwnerId())
                || reader.party().contains(header.id());
    }
}
