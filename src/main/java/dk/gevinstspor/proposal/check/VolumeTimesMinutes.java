package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.Vocabulary;
import dk.gevinstspor.proposal.check.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In the text: so many cases, a share of them, so many minutes each, come to the hours or the årsværk that it claims. It
 * believes a claim that any of the passage's figures lead to, and speaks only where they can be meant in one way.
 */
final class VolumeTimesMinutes implements CaseRule {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Vocabulary SAVES = Vocabulary.of(
            "spare",
            "frigør",
            "frigiv",
            "svare(?:r|nde) til",
            "effektiviser",
            "besparelse",
            "reducer",
            "giver",
            "i alt");
    private static final Vocabulary BESIDES = Vocabulary.of(
            "hertil", "desuden", "derudover", "herudover", "yderligere", "indregne", "afsat", "forudsætter", "resten");
    private static final Pattern SAVED_MINUTES =
            Words.any("(?:spar|besparelse|reduc|frigiv|frigør|skrivelse)[^.\\d]{0,40}$");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : proposal.sentences()) {
            if (sentence.speaksOf(SAVES) && !sentence.speaksOf(BESIDES)) {
                Passed passed = passed(proposal, sentence);
                hours(proposal, sentence, passed)
                        .or(() -> fte(proposal, sentence, passed))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** What the passage says up to and with the sentence. */
    private record Passed(List<BigDecimal> volumes, List<BigDecimal> shares, List<BigDecimal> minutes) {

        Stream<BigDecimal> hours() {
            return Stream.concat(volumes.stream(), Stream.of(sum(volumes)))
                    .flatMap(volume -> Stream.concat(Stream.of(HUNDRED), shares.stream())
                            .flatMap(share ->
                                    minutes.stream().map(each -> VolumeTimesMinutes.hours(volume, share, each))));
        }

        boolean isClear() {
            return !volumes.isEmpty() && minutes.size() == 1 && shares.size() <= 1;
        }
    }

    private static Passed passed(Examined proposal, Sentence sentence) {
        List<Sentence> all = proposal.sentences().stream()
                .filter(each -> each.passage() == sentence.passage())
                .toList();
        List<Sentence> before = all.subList(0, all.indexOf(sentence) + 1);
        List<BigDecimal> saved = before.stream()
                .flatMap(each -> each.of(Kind.MINUTES)
                        .filter(minutes -> !minutes.isInterval())
                        .filter(minutes -> SAVED_MINUTES
                                .matcher(each.text().substring(0, minutes.start()))
                                .find())
                        .map(Quantity::value))
                .distinct()
                .toList();
        return new Passed(
                single(before, Kind.CASES),
                single(before, Kind.PERCENT),
                saved.isEmpty() ? single(before, Kind.MINUTES) : saved);
    }

    private static List<BigDecimal> single(List<Sentence> sentences, Kind kind) {
        return sentences.stream()
                .flatMap(each -> each.of(kind))
                .filter(quantity -> !quantity.isInterval())
                .map(Quantity::value)
                .distinct()
                .toList();
    }

    private Optional<Finding> hours(Examined proposal, Sentence sentence, Passed passed) {
        return claimedHours(proposal, sentence)
                .filter(claim -> passed.isClear() && passed.hours().noneMatch(computed -> agrees(claim, computed)))
                .map(claim -> {
                    BigDecimal volume = last(passed.volumes());
                    BigDecimal share = passed.volumes().size() > 1 ? HUNDRED : share(passed);
                    BigDecimal minutes = passed.minutes().get(0);
                    BigDecimal computed = hours(volume, share, minutes);
                    return finding(
                            sentence,
                            claim,
                            Said.of("unit.hours", computed),
                            Said.of("VolumeTimesMinutes.how.hours", volume, share, minutes, computed));
                });
    }

    private Optional<Finding> fte(Examined proposal, Sentence sentence, Passed passed) {
        BigDecimal ofOne = proposal.rates().hoursOfOne();
        List<Quantity> claims = sentence.of(Kind.FTE).toList();
        if (claims.isEmpty() || claims.get(0).isInterval()) {
            return Optional.empty();
        }
        Quantity claim = claims.get(0);
        Optional<Quantity> hours = claimedHours(proposal, sentence);
        boolean told = Stream.concat(passed.hours(), hours.stream().map(Quantity::value))
                .anyMatch(each -> agrees(claim, Tolerance.divide(each, ofOne)));
        if (told) {
            return Optional.empty();
        }
        if (hours.isPresent()) {
            BigDecimal computed = Tolerance.divide(hours.get().value(), ofOne);
            return Optional.of(finding(
                    sentence,
                    claim,
                    Said.of("unit.fte", computed),
                    Said.of("VolumeTimesMinutes.how.fromhours", hours.get().value(), ofOne, computed)));
        }
        if (!passed.isClear()) {
            return Optional.empty();
        }
        BigDecimal minutes = passed.minutes().get(0);
        BigDecimal volume = sum(passed.volumes());
        BigDecimal computed = Tolerance.divide(hours(volume, share(passed), minutes), ofOne);
        return Optional.of(finding(
                sentence,
                claim,
                Said.of("unit.fte", computed),
                Said.of("VolumeTimesMinutes.how", volume, share(passed), minutes, ofOne, computed)));
    }

    /** The hours that the sentence claims; those of one årsværk and hours each are no claim. */
    private static Optional<Quantity> claimedHours(Examined proposal, Sentence sentence) {
        List<Quantity> hours = sentence.of(Kind.HOURS)
                .filter(each -> each.value().compareTo(proposal.rates().hoursOfOne()) != 0)
                .filter(each -> !each.isInterval() && each.value().compareTo(HUNDRED) >= 0)
                .toList();
        return hours.size() == 1 ? Optional.of(hours.get(0)) : Optional.empty();
    }

    private static boolean agrees(Quantity claim, BigDecimal computed) {
        return claim.agreesWith(computed) || Tolerance.isRoundingOfProduct(claim.value(), computed);
    }

    private static BigDecimal share(Passed passed) {
        return passed.shares().isEmpty() ? HUNDRED : passed.shares().get(0);
    }

    private static BigDecimal last(List<BigDecimal> values) {
        return values.get(values.size() - 1);
    }

    private static BigDecimal sum(List<BigDecimal> volumes) {
        return volumes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal hours(BigDecimal volume, BigDecimal share, BigDecimal minutes) {
        return Tolerance.divide(volume.multiply(share).multiply(minutes), HUNDRED.multiply(SIXTY));
    }

    private Finding finding(Sentence sentence, Quantity claim, Said computed, Said how) {
        return new Finding(
                name(),
                claim.about() ? Severity.WARNING : Severity.ERROR,
                sentence.place(),
                claim.raw(),
                computed,
                how,
                Said.of("CasesTimesMinutes.suggestion"));
    }
}
