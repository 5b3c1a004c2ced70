package dk.gevinstspor.proposal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In the text: so many cases, a share of them, so many minutes each, come to the hours or the årsværk that it claims. */
final class VolumeTimesMinutes implements CaseRule {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SAVES =
            Words.any("spare", "frigør", "frigiv", "svare(?:r|nde) til", "effektiviser", "besparelse", "reducer");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : proposal.sentences()) {
            if (sentence.speaksOf(SAVES)) {
                sentence.of(Quantity.Kind.FTE)
                        .filter(claim -> !claim.isInterval())
                        .findFirst()
                        .flatMap(claim -> compare(proposal, sentence, claim))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> compare(Examined proposal, Sentence sentence, Quantity claim) {
        List<Sentence> around = proposal.sentences().stream()
                .filter(each -> each.passage() == sentence.passage())
                .toList();
        List<BigDecimal> minutes = figures(around, sentence, Quantity.Kind.MINUTES);
        List<BigDecimal> volumes = figures(around, null, Quantity.Kind.CASES);
        List<BigDecimal> shares = figures(List.of(sentence), sentence, Quantity.Kind.PERCENT);
        if (minutes.size() != 1 || volumes.isEmpty() || shares.size() > 1) {
            return Optional.empty();
        }
        BigDecimal share = shares.isEmpty() ? HUNDRED : shares.get(0);
        BigDecimal hoursOfOne = proposal.rates().hoursOfOne();
        boolean agrees = readings(volumes).stream()
                .map(volume -> fte(volume, share, minutes.get(0), hoursOfOne))
                .anyMatch(computed ->
                        claim.agreesWith(computed) || Tolerance.isRoundingOfProduct(claim.value(), computed));
        return agrees
                ? Optional.empty()
                : Optional.of(finding(sentence, claim, sum(volumes), share, minutes.get(0), hoursOfOne));
    }

    /** Several volumes may be added, or be the same work told twice: each alone is believed, too. */
    private static Set<BigDecimal> readings(List<BigDecimal> volumes) {
        Set<BigDecimal> readings = new LinkedHashSet<>(volumes);
        readings.add(sum(volumes));
        return readings;
    }

    private static BigDecimal sum(List<BigDecimal> volumes) {
        return volumes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those of the claim's own sentence, or else of the passage. */
    private static List<BigDecimal> figures(List<Sentence> around, @Nullable Sentence own, Quantity.Kind kind) {
        Stream<Quantity> near = own == null ? Stream.empty() : own.of(kind);
        List<BigDecimal> first = single(near);
        return first.isEmpty() ? single(around.stream().flatMap(each -> each.of(kind))) : first;
    }

    private static List<BigDecimal> single(Stream<Quantity> quantities) {
        return quantities
                .filter(quantity -> !quantity.isInterval())
                .map(Quantity::value)
                .distinct()
                .toList();
    }

    private static BigDecimal fte(BigDecimal volume, BigDecimal share, BigDecimal minutes, BigDecimal hoursOfOne) {
        return Tolerance.divide(
                volume.multiply(share).multiply(minutes),
                HUNDRED.multiply(SIXTY).multiply(hoursOfOne));
    }

    private Finding finding(
            Sentence sentence,
            Quantity claim,
            BigDecimal volume,
            BigDecimal share,
            BigDecimal minutes,
            BigDecimal hoursOfOne) {
        BigDecimal computed = fte(volume, share, minutes, hoursOfOne);
        return new Finding(
                name(),
                claim.about() ? Severity.WARNING : Severity.ERROR,
                sentence.place(),
                claim.raw(),
                Said.of("unit.fte", computed),
                Said.of("VolumeTimesMinutes.how", volume, share, minutes, hoursOfOne, computed),
                Said.of("CasesTimesMinutes.suggestion"));
    }
}
