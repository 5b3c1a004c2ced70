package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first year of savings that the text names is the first with savings in the table. */
final class SavingYears implements CaseRule {

    private static final Pattern FROM = Pattern.compile(
            "(?:effektivisering|besparelse|gevinst)[a-zæøå]*\\s+[^.\\d]{0,60}?"
                    + "(?:realiseres|opnås|indtræffer|indfases|slår igennem)\\s+(?:fra(?: og med)?)\\s+(20\\d\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Finding> check(Examined proposal) {
        List<EconomyRow> savings = proposal.lines(row -> row.kind() == Kind.SAVING);
        Optional<Integer> first = proposal.whole().stream()
                .flatMap(table -> table.years().stream())
                .filter(year -> Examined.sum(savings, year).signum() < 0)
                .findFirst();
        List<Finding> findings = new ArrayList<>();
        if (first.isEmpty()) {
            return findings;
        }
        for (Sentence sentence : proposal.sentences()) {
            if (!sentence.text().contains("20")) {
                continue;
            }
            Matcher claim = FROM.matcher(sentence.text());
            String year = Integer.toString(first.get());
            if (claim.find() && !claim.group(1).equals(year)) {
                findings.add(new Finding(
                        name(),
                        Severity.ERROR,
                        sentence.place(),
                        claim.group(1),
                        Said.of("unit.text", year),
                        Said.of("SavingYears.how", claim.group(1), year),
                        Said.of("TextAmounts.suggestion")));
            }
        }
        return findings;
    }
}
