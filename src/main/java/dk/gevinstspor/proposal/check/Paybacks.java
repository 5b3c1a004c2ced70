package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.StatedPayback;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stated payback, in the table or in the text, is the first year in which the running sum is zero or less again. One
 * beyond the horizon is believed when the last year, going on, leads there.
 */
final class Paybacks implements CaseRule {

    private static final int FARTHEST = 60;

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:tilbagebetal\\w*|tjent\\s+(?:ind|hjem))[^.\\d]{0,60}?(?:på|er|over|efter|:)\\s*(\\d{1,2})\\s*år",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().tables(Role.WHOLE)) {
            for (StatedPayback stated : table.paybacks()) {
                compare(table, stated, findings);
            }
        }
        proposal.whole().ifPresent(table -> text(proposal, table, findings));
        return findings;
    }

    private void compare(EconomyTable table, StatedPayback stated, List<Finding> findings) {
        OptionalInt within = ordinal(table, stated.basis(), table.years().size());
        OptionalInt ever = ordinal(table, stated.basis(), FARTHEST);
        boolean beyond = stated.years().isPresent()
                && stated.years().getAsInt() > table.years().size();
        if (!stated.raw().isBlank() && !stated.years().equals(beyond ? ever : within)) {
            findings.add(finding(table, stated.place(), stated.raw().strip(), stated.basis(), within));
        }
    }

    private void text(Examined proposal, EconomyTable table, List<Finding> findings) {
        for (Sentence sentence : proposal.sentences()) {
            Matcher claim = IN_TEXT.matcher(sentence.text());
            if (claim.find()) {
                OptionalInt stated = OptionalInt.of(Integer.parseInt(claim.group(1)));
                OptionalInt total = ordinal(table, Basis.TOTAL_ECONOMY, FARTHEST);
                OptionalInt service = ordinal(table, Basis.SERVICE_SAVING, FARTHEST);
                if (!stated.equals(total) && !stated.equals(service)) {
                    findings.add(finding(table, sentence.place(), claim.group(), Basis.TOTAL_ECONOMY, total));
                }
            }
        }
    }

    private static OptionalInt ordinal(EconomyTable table, Basis basis, int years) {
        BigDecimal running = BigDecimal.ZERO;
        boolean invested = false;
        for (int i = 0; i < years; i++) {
            running = running.add(net(table, basis, i));
            if (invested && running.signum() <= 0) {
                return OptionalInt.of(i + 1);
            }
            invested |= running.signum() > 0;
        }
        return OptionalInt.empty();
    }

    private static BigDecimal net(EconomyTable table, Basis basis, int index) {
        List<Integer> years = table.years();
        BigDecimal permanent = Cells.sum(
                Cells.lines(table, Kind.SAVING, Kind.OPERATION).filter(row -> counts(row, basis)),
                years.get(Math.min(index, years.size() - 1)));
        return index < years.size()
                ? permanent.add(Cells.sum(Cells.lines(table, Kind.IMPLEMENTATION), years.get(index)))
                : permanent;
    }

    /** A row without a control area is on service, as nearly all are. */
    private static boolean counts(EconomyRow row, Basis basis) {
        return basis == Basis.TOTAL_ECONOMY
                || row.area().filter(area -> area != ControlArea.SERVICE).isEmpty();
    }

    private Finding finding(EconomyTable table, Place place, String stated, Basis basis, OptionalInt computed) {
        List<String> running = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < table.years().size(); i++) {
            sum = sum.add(net(table, basis, i));
            running.add(table.years().get(i) + ": " + Formula.figure(sum));
        }
        return new Finding(
                name(),
                Severity.ERROR,
                place,
                stated,
                computed.isPresent()
                        ? Said.of("unit.years", BigDecimal.valueOf(computed.getAsInt()))
                        : Said.of("unit.never"),
                Said.of("Paybacks.how." + basis, String.join("; ", running)),
                Said.of("Paybacks.suggestion"));
    }
}
