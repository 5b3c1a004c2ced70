package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A table of amounts by year, as stated.
 *
 * @param heading the words above it, for example "Tabel 2. Forslagets samlede økonomiske konsekvenser"; may be empty
 * @param unit of the amounts in the document; {@link StatedAmount#amount()} is t.kr. all the same
 * @param years as the header names them
 * @param totalColumn whether the table has a column of sums ("I alt"), kept in {@link EconomyRow#total()}
 */
public record EconomyTable(
        Place place,
        String heading,
        Role role,
        Optional<PriceLevel> priceLevel,
        Unit unit,
        Signs signs,
        List<Integer> years,
        boolean totalColumn,
        List<EconomyRow> rows,
        List<StatedPayback> paybacks) {

    /** What a table is about. */
    public enum Role {
        /** permanent changes and implementation in one: the proposal's whole economy */
        WHOLE,
        /** permanent changes only */
        PERMANENT,
        /** implementation or investments only */
        IMPLEMENTATION,
        /** what falls on administration (account 6) */
        ADMINISTRATION,
        /** how the amounts fall on committees or departments */
        DISTRIBUTION,
        /** amounts by year that none of the others fits */
        OTHER
    }

    /** What one unit of the document's figures is. */
    public enum Unit {
        KRONER(-3),
        THOUSANDS(0),
        MILLIONS(3);

        private final int places;

        Unit(int places) {
            this.places = places;
        }

        /** In t.kr.; more than four decimals of it are øre of a krone's tenth and rounded HALF_UP. */
        public Money inThousands(BigDecimal figure) {
            return new Money(figure.scaleByPowerOfTen(places).setScale(Money.SCALE, RoundingMode.HALF_UP));
        }
    }

    /** Which sign a saving carries in the table. */
    public enum Signs {
        /** the municipality's convention: savings negative, costs positive */
        SAVINGS_NEGATIVE,
        /** the table's note or rows tell that savings are positive; the amounts are kept as stated */
        SAVINGS_POSITIVE,
        /** the rows contradict each other or nothing tells */
        UNCLEAR
    }

    public EconomyTable {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        paybacks = List.copyOf(paybacks);
    }

    /** The same table at a price level. */
    public EconomyTable at(Optional<PriceLevel> level) {
        return new EconomyTable(place, heading, role, level, unit, signs, years, totalColumn, rows, paybacks);
    }

    public List<EconomyRow> rows(EconomyRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** Whether it has amounts of its own in that half of the case. */
    public boolean hasLines(Role half) {
        return rows.stream()
                .filter(row -> row.kind().isLine())
                .anyMatch(row -> (row.kind() == EconomyRow.Kind.IMPLEMENTATION) == (half == Role.IMPLEMENTATION));
    }
}
