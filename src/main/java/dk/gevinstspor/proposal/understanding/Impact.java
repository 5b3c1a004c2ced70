package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.StatedAmount;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import dk.gevinstspor.proposal.understanding.Sections.Placed;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a table's own row of total impact tells about its signs: whether savings were added to the costs or taken from them. */
final class Impact {

    private Impact() {}

    /** 1 when it is the sum of both halves, -1 when it is their difference, 0 when neither or both. */
    static int of(List<Placed> rows) {
        Optional<DraftRow> stated = rows.stream()
                .map(Placed::row)
                .filter(row -> row.hasAmounts() && row.isImpact())
                .findFirst();
        if (stated.isEmpty()) {
            return 0;
        }
        boolean added = agrees(rows, stated.get().amounts(), false);
        boolean taken = agrees(rows, stated.get().amounts(), true);
        return added == taken ? 0 : added ? 1 : -1;
    }

    private static boolean agrees(List<Placed> rows, SortedMap<Integer, StatedAmount> stated, boolean reversed) {
        boolean perYear = true;
        boolean cumulative = true;
        Money running = Money.ZERO;
        for (var entry : stated.entrySet()) {
            Money permanent = sum(rows, Section.PERMANENT, entry.getKey());
            Money net =
                    sum(rows, Section.IMPLEMENTATION, entry.getKey()).plus(reversed ? permanent.negate() : permanent);
            running = running.plus(net);
            Money amount = entry.getValue().amount();
            perYear &= same(amount, net, reversed);
            cumulative &= same(amount, running, reversed);
        }
        return perYear || cumulative;
    }

    /** A reversed table may state its sum either way round. */
    private static boolean same(Money stated, Money computed, boolean eitherSign) {
        return stated.equals(computed) || (eitherSign && stated.equals(computed.negate()));
    }

    private static Money sum(List<Placed> rows, Section section, int year) {
        return rows.stream()
                .filter(row -> row.isLineOf(section) && !row.row().words().isMemo())
                .flatMap(row -> Optional.ofNullable(row.row().amounts().get(year)).stream())
                .map(StatedAmount::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
