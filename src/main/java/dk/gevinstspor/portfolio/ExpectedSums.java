package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.portfolio.InitiativeHistory.Header;
import dk.gevinstspor.portfolio.simulation.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the forecast expects, ÅV a year, summed once for each department and technology: the portfolio asks of few groups. */
final class ExpectedSums {

    private final Map<Group, Fte[]> sums = new LinkedHashMap<>();

    /** @param technology empty for initiatives without one yet */
    record Group(UUID departmentId, String departmentName, String technology) {}

    ExpectedSums(Collection<Header> headers, Outlook outlook, int quarters) {
        for (Header header : headers) {
            Fte[] sum = sums.computeIfAbsent(
                    new Group(
                            header.departmentId(),
                            header.departmentName(),
                            header.technology() == null ? "" : header.technology()),
                    group -> IntStream.range(0, quarters)
                            .mapToObj(quarter -> Fte.ZERO)
                            .toArray(Fte[]::new));
            for (int quarter = 0; quarter < quarters; quarter++) {
                sum[quarter] = sum[quarter].plus(of(outlook, header.id(), quarter));
            }
        }
    }

    /** The mean of one initiative's runs, to two decimals: more it does not know. */
    static Fte of(Outlook outlook, UUID initiativeId, int quarter) {
        return Fte.rounded(BigDecimal.valueOf(outlook.expectedConfirmed(initiativeId, quarter))
                .setScale(2, RoundingMode.HALF_UP));
    }

    Set<Group> groups() {
        return sums.keySet();
    }

    Fte at(int quarter, Predicate<Group> which) {
        return sums.entrySet().stream()
                .filter(group -> which.test(group.getKey()))
                .map(group -> group.getValue()[quarter])
                .reduce(Fte.ZERO, Fte::plus);
    }
}
