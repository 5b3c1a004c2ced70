package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.Vocabulary;
import dk.gevinstspor.proposal.check.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In the text: a share of a number of cases or of an amount, which it names just before, comes to what it then says. */
final class ShareOf implements CaseRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CLAIM = Pattern.compile(
            "(?:%|pct\\.?|procent)[^%\\d]{0,80}?(?:dvs\\.?|det vil sige|svarende til|altså|hvilket (?:er|giver))\\s+"
                    + "(?<part>(?:i |på |til )?(?:(?:ca\\.|cirka|omkring|knap|godt)\\s+)?\\d[\\d.,]*\\d|\\d)"
                    + "(?!\\s*(?:-|–|til)\\s*\\d)(?<unit>[^\\d]{0,30})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENDS = Pattern.compile("\\s*(?:[.,;:]|$)");
    private static final Vocabulary ABOUT = Vocabulary.of("ca\\.", "cirka", "omkring", "knap", "godt");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < proposal.sentences().size(); i++) {
            Sentence sentence = proposal.sentences().get(i);
            Optional<Sentence> before = i == 0
                    ? Optional.empty()
                    : Optional.of(proposal.sentences().get(i - 1)).filter(each -> each.passage() == sentence.passage());
            claim(sentence, before).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> claim(Sentence sentence, Optional<Sentence> before) {
        List<Quantity> shares = sentence.of(Kind.PERCENT).toList();
        Matcher claim = CLAIM.matcher(sentence.text());
        if (shares.size() != 1 || shares.get(0).isInterval() || !claim.find()) {
            return Optional.empty();
        }
        return part(sentence, claim)
                .flatMap(part -> whole(sentence, before, part, shares.get(0))
                        .filter(whole -> !agrees(part, whole, shares.get(0)))
                        .map(whole -> finding(sentence, part, whole, shares.get(0))));
    }

    /** The figure with its unit; without one, it counts the same cases. */
    private static Optional<Quantity> part(Sentence sentence, Matcher claim) {
        Optional<Quantity> withUnit = sentence.quantities().stream()
                .filter(each -> each.start() >= claim.start("part") && each.start() < claim.end("part"))
                .findFirst();
        if (withUnit.isPresent() || !ENDS.matcher(claim.group("unit")).lookingAt()) {
            return withUnit.filter(each -> each.kind() == Kind.CASES || each.kind() == Kind.AMOUNT);
        }
        String raw = claim.group("part");
        BigDecimal value = Quantities.number(raw.replaceAll("[^\\d.,]", "").replaceAll("^[.,]+|[.,]+$", ""));
        boolean about = ABOUT.isIn(raw);
        return Optional.of(new Quantity(
                Kind.CASES, value, value, BigDecimal.ONE, about, raw.strip(), claim.start("part"), claim.end("part")));
    }

    /** The only figure of the part's kind before the share; else that of the sentence before. */
    private static Optional<Quantity> whole(
            Sentence sentence, Optional<Sentence> before, Quantity part, Quantity share) {
        List<Quantity> own = sentence.of(part.kind())
                .filter(each -> each.start() < share.start())
                .toList();
        List<Quantity> wholes = own.isEmpty()
                ? before.map(each -> each.of(part.kind()).toList()).orElse(List.of())
                : own;
        return wholes.size() == 1 && !wholes.get(0).isInterval() ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** Each of the three may be rounded, so the part may be any that gives the share with the digits it has. */
    private static boolean agrees(Quantity part, Quantity whole, Quantity share) {
        BigDecimal computed = of(whole, share);
        BigDecimal open = share.step()
                .multiply(whole.value())
                .add(whole.step().multiply(share.value()))
                .divide(HUNDRED)
                .add(part.step());
        return Tolerance.same(part.value(), computed, open)
                || ((part.about() || whole.about() || share.about()) && Tolerance.isAbout(part.value(), computed));
    }

    private static BigDecimal of(Quantity whole, Quantity share) {
        return whole.value().multiply(share.value()).divide(HUNDRED);
    }

    private Finding finding(Sentence sentence, Quantity part, Quantity whole, Quantity share) {
        BigDecimal computed = of(whole, share);
        return new Finding(
                name(),
                Severity.ERROR,
                sentence.place(),
                part.raw(),
                Said.of(part.kind() == Kind.AMOUNT ? "unit.thousands" : "unit.none", computed),
                Said.of("ShareOf.how", share.value(), whole.raw(), computed),
                Said.of("CasesTimesMinutes.suggestion"));
    }
}
