package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.check.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In one sentence: so much for each of so many comes to what it says in all, also where both are intervals. */
final class Multiples implements CaseRule {

    private static final Map<String, Integer> WORDS =
            Map.of("to", 2, "tre", 3, "fire", 4, "fem", 5, "seks", 6, "syv", 7, "otte", 8, "ni", 9, "ti", 10);
    private static final String COUNT = "(?<count>\\d{1,3}(?:\\.\\d{3})*|to|tre|fire|fem|seks|syv|otte|ni|ti)";
    private static final Pattern EACH = Pattern.compile(
            "(?:\\bhver(?:t)? af (?:de )?|\\bfor de |\\btil de |\\bi de |\\bfor alle |(?<![\\d.,]))" + COUNT
                    + "(?:\\s*[×x*]|\\s+stk|\\s+(?:[a-zæøå]+\\s+){0,2}?(?<noun>[a-zæøå]{3,}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT =
            Words.any("årsværk", "min", "minutter", "timer", "kr", "mio", "mill", "pct", "procent");
    private static final Pattern EACH_ONE =
            Words.any("\\s*\\bhvert? af\\b", "\\s*\\bpr\\. (?!år|måned|uge|dag|kvartal|time)", "\\bà\\b", "[×]");
    private static final Pattern IN_ALL =
            Words.any("\\bi alt\\b", "\\bdvs\\.?", "\\bsamlet\\b", "tilsammen", "svarende til", "=");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        proposal.sentences().forEach(sentence -> check(sentence).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> check(Sentence sentence) {
        for (Kind kind : List.of(Kind.FTE, Kind.AMOUNT, Kind.HOURS)) {
            List<Quantity> two = sentence.of(kind).toList();
            if (two.size() == 2 && isInAll(sentence, two.get(0), two.get(1))) {
                return compare(sentence, two.get(0), two.get(1));
            }
        }
        return Optional.empty();
    }

    /** First what each costs, then what all do; the other way round it is an average. */
    private static boolean isInAll(Sentence sentence, Quantity one, Quantity all) {
        String text = sentence.text();
        return IN_ALL.matcher(text.substring(one.end(), all.start())).find()
                && EACH_ONE.matcher(text.substring(0, all.start())).find()
                && !EACH_ONE.matcher(text.substring(all.end())).lookingAt();
    }

    private Optional<Finding> compare(Sentence sentence, Quantity one, Quantity all) {
        List<BigDecimal> counts = counts(sentence, one, all);
        boolean told = counts.stream().anyMatch(count -> agrees(one, all, count));
        if (counts.size() != 1 || told) {
            return Optional.empty();
        }
        BigDecimal count = counts.get(0);
        BigDecimal low = one.low().multiply(count);
        BigDecimal high = one.high().multiply(count);
        String unit = one.kind() == Kind.AMOUNT ? "thousands" : one.kind() == Kind.FTE ? "fte" : "hours";
        return Optional.of(new Finding(
                name(),
                Severity.ERROR,
                sentence.place(),
                all.raw(),
                one.isInterval() ? Said.of("unit.range." + unit, low, high) : Said.of("unit." + unit, low),
                one.isInterval()
                        ? Said.of("Multiples.how.range", count, one.raw(), low, high)
                        : Said.of("Multiples.how", count, one.raw(), low),
                Said.of("CasesTimesMinutes.suggestion")));
    }

    private static boolean agrees(Quantity one, Quantity all, BigDecimal count) {
        BigDecimal open = all.step().max(one.step().multiply(count));
        boolean loose = one.about() || all.about();
        return (Tolerance.same(all.low(), one.low().multiply(count), open)
                        || (loose && Tolerance.isAbout(all.low(), one.low().multiply(count))))
                && (Tolerance.same(all.high(), one.high().multiply(count), open)
                        || (loose && Tolerance.isAbout(all.high(), one.high().multiply(count))));
    }

    /** The counts of the sentence that are no part of the two figures. */
    private static List<BigDecimal> counts(Sentence sentence, Quantity one, Quantity all) {
        List<BigDecimal> counts = new ArrayList<>();
        Matcher each = EACH.matcher(sentence.text());
        while (each.find()) {
            int at = each.start("count");
            boolean other = (at >= one.start() && at < one.end()) || (at >= all.start() && at < all.end());
            boolean aUnit = each.group("noun") != null
                    && UNIT.matcher(each.group("noun")).matches();
            if (!other && !aUnit) {
                String count = each.group("count").toLowerCase(Locale.ROOT);
                counts.add(WORDS.containsKey(count) ? BigDecimal.valueOf(WORDS.get(count)) : Quantities.number(count));
            }
        }
        return counts.stream().distinct().toList();
    }
}
