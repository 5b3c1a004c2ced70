package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.Vocabulary;
import dk.gevinstspor.proposal.check.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document says that one årsværk costs, in t.kr., and how many effective hours it has. */
final class FteRates {

    /** The municipality's own (domain "Benefits"). */
    private static final BigDecimal USUAL_HOURS = BigDecimal.valueOf(1_200);

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MOST_MIXED = BigDecimal.TEN;
    private static final BigDecimal LOWEST = BigDecimal.valueOf(250);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_500);
    private static final BigDecimal FEWEST_HOURS = BigDecimal.valueOf(900);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_950);

    private static final Vocabulary RATE = Vocabulary.of(
            "sats",
            "\\bet[a-zæøå]{0,10}\\s+[^.]{0,120}årsværk",
            "ét årsværk",
            "pr\\.? årsværk",
            "per årsværk",
            "-årsværk",
            "\\b1 årsværk",
            "årsværkspris",
            "gennemsnitsløn",
            "\\bpr\\.? åv",
            "\\b1 åv");
    /** What årsværk come to is no rate, also where the rate stands in the same sentence. */
    private static final Pattern PRODUCT =
            Words.any("(?:besparelse|effektivisering|gevinst|svare|spare)[^.\\d]{0,40}$");

    private static final Vocabulary AVERAGE = Vocabulary.of("gennemsnit", "middel");
    /** Before or after the hours of one årsværk; what several årsværk or some cases come to is another figure. */
    private static final Pattern OF_ONE =
            Words.any("(?:(?<![\\d½] )|(?<=\\b1 ))(?:[a-zæøå]+-)?(?:årsværk(?:et)?|ÅV)\\b[^.\\d]{0,40}$");

    private static final Pattern PER_ONE =
            Words.any("^[^.,\\d]{0,20}(?:pr\\.?|per|på et|i et) (?:[a-zæøå]+-)?(?:årsværk|ÅV)\\b");

    /** @param amount t.kr. */
    record Rate(BigDecimal amount, Place place) {}

    private final List<Rate> rates = new ArrayList<>();
    private final BigDecimal hours;

    /** @param level the year in whose prices the rates are asked for; those of another are not among them */
    FteRates(List<Sentence> sentences, Optional<Integer> level) {
        sentences.stream()
                .filter(sentence -> sentence.levelOtherThan(level).isEmpty())
                .forEach(sentence -> read(sentence, level));
        hours = sentences.stream()
                .flatMap(sentence -> sentence.of(Kind.HOURS).filter(hours -> isOfOne(sentence.text(), hours)))
                .filter(hours -> !hours.isInterval())
                .map(Quantity::value)
                .filter(hours -> hours.compareTo(FEWEST_HOURS) >= 0 && hours.compareTo(MOST_HOURS) <= 0)
                .findFirst()
                .orElse(USUAL_HOURS);
    }

    private static boolean isOfOne(String text, Quantity hours) {
        return hours.raw().contains("effektive")
                || OF_ONE.matcher(text.substring(0, hours.start())).find()
                || PER_ONE.matcher(text.substring(hours.end())).find();
    }

    private void read(Sentence sentence, Optional<Integer> level) {
        boolean ofMany = sentence.of(Kind.FTE)
                .anyMatch(fte -> fte.isInterval() || fte.value().compareTo(BigDecimal.ONE) != 0);
        if (ofMany || !sentence.speaksOf(RATE)) {
            return;
        }
        List<BigDecimal> stated = sentence.of(Kind.AMOUNT)
                .filter(amount -> !amount.isInterval())
                .filter(amount -> sentence.levels().size() > 1
                        ? sentence.levelOf(amount).equals(level)
                        : !PRODUCT.matcher(sentence.text().substring(0, amount.start()))
                                .find())
                .map(Quantity::value)
                .filter(amount -> amount.compareTo(LOWEST) >= 0 && amount.compareTo(HIGHEST) <= 0)
                .toList();
        stated.forEach(amount -> rates.add(new Rate(amount, sentence.place())));
        if (stated.size() > 1 && sentence.speaksOf(AVERAGE)) {
            BigDecimal sum = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal average = Tolerance.divide(sum, BigDecimal.valueOf(stated.size()));
            rates.add(0, new Rate(average.stripTrailingZeros(), sentence.place()));
        }
    }

    boolean areKnown() {
        return !rates.isEmpty();
    }

    Stream<BigDecimal> all() {
        return rates.stream().map(Rate::amount).distinct();
    }

    /** What so many årsværk may cost, t.kr.: all at one rate, or in quarters at one and the rest at another. */
    Stream<BigDecimal> ofMixed(BigDecimal fte) {
        Stream<BigDecimal> pure = all().map(fte::multiply);
        if (fte.compareTo(MOST_MIXED) > 0) {
            return pure;
        }
        Stream<BigDecimal> mixed = all().flatMap(one -> all().filter(other -> other.compareTo(one) != 0)
                .flatMap(other -> Stream.iterate(QUARTER, part -> part.compareTo(fte) < 0, part -> part.add(QUARTER))
                        .map(part -> part.multiply(one).add(fte.subtract(part).multiply(other)))));
        return Stream.concat(pure, mixed);
    }

    /** The rate that comes nearest to the amount for that many årsværk. */
    BigDecimal nearest(BigDecimal fte, BigDecimal amount) {
        return all().min((one, other) -> fte.multiply(one)
                        .subtract(amount)
                        .abs()
                        .compareTo(fte.multiply(other).subtract(amount).abs()))
                .orElseThrow();
    }

    /** Effective hours of one årsværk: as stated, else 1.200. */
    BigDecimal hoursOfOne() {
        return hours;
    }
}
