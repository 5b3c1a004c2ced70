package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.SuccessCriterion;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a proposal first goes live, as its follow-up table or its text says.
 *
 * @param left how much of the year is left at the beginning of that quarter, month or half year: ¾ for Q2
 * @param raw as written
 */
record GoLive(int year, BigDecimal left, Place place, String raw) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final Vocabulary GOES_LIVE = Vocabulary.of(
            "idriftsæt",
            "idriftsat",
            "\\bi drift\\b",
            "driftssæt",
            "go-live",
            "(?:løsning|robot|system|automatisering)[a-zæøå]*\\s+er\\s+(?:implementeret|taget i brug|driftsat)");
    private static final Vocabulary NOT_THE_START =
            Vocabulary.of("efter idriftsæt", "efter drift", "evaluer", "måneder efter");

    private static final Pattern WHEN = Pattern.compile(
            "(?<part>primo|medio|ultimo)?\\s*(?:"
                    + "Q(?<q>[1-4])[ -]?(?<qy>20\\d\\d)"
                    + "|(?<k>[1-4])\\.?(?:\\s*-\\s*[1-4]\\.?)?\\s*kvartal\\s*(?<ky>20\\d\\d)"
                    + "|(?<h>[12])\\.\\s*halvår\\s*(?<hy>20\\d\\d)"
                    + "|(?<half>første|andet) halvår(?: af)?\\s*(?<hay>20\\d\\d)"
                    + "|(?:\\d{1,2}\\.\\s*)?(?<m>januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
                    + "|december)\\s*(?<my>20\\d\\d)"
                    + "|(?<alone>20\\d\\d))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String MONTHS = "janfebmaraprmajjunjulaugsepoktnovdec";

    /** The earliest; without one, nothing can be said. */
    static Optional<GoLive> first(Examined proposal) {
        Stream<GoLive> planned = proposal.proposal().successCriteria().stream().flatMap(GoLive::of);
        Stream<GoLive> written = proposal.sentences().stream()
                .filter(sentence -> sentence.speaksOf(GOES_LIVE) && !sentence.speaksOf(NOT_THE_START))
                .flatMap(sentence -> at(sentence.text(), sentence.place()));
        return planned.min(order()).or(() -> written.min(order()));
    }

    private static Comparator<GoLive> order() {
        return Comparator.comparingInt(GoLive::year).thenComparing(GoLive::left, Comparator.reverseOrder());
    }

    private static Stream<GoLive> of(SuccessCriterion criterion) {
        boolean goesLive = GOES_LIVE.isIn(criterion.criterion()) && !NOT_THE_START.isIn(criterion.when());
        return goesLive ? at(criterion.when(), criterion.place()).limit(1) : Stream.empty();
    }

    private static Stream<GoLive> at(String text, Place place) {
        Matcher when = WHEN.matcher(text);
        Stream.Builder<GoLive> found = Stream.builder();
        while (when.find()) {
            found.add(of(when, place));
        }
        return found.build();
    }

    private static GoLive of(Matcher when, Place place) {
        String part = when.group("part") == null ? "" : when.group("part").toLowerCase(Locale.ROOT);
        int year;
        int first;
        int length;
        if (when.group("q") != null || when.group("k") != null) {
            String quarter = when.group("q") != null ? when.group("q") : when.group("k");
            year = Integer.parseInt(when.group("q") != null ? when.group("qy") : when.group("ky"));
            first = 3 * (Integer.parseInt(quarter) - 1);
            length = 3;
        } else if (when.group("h") != null || when.group("half") != null) {
            boolean second = "2".equals(when.group("h")) || "andet".equalsIgnoreCase(when.group("half"));
            year = Integer.parseInt(when.group("h") != null ? when.group("hy") : when.group("hay"));
            first = second ? 6 : 0;
            length = 6;
        } else if (when.group("m") != null) {
            year = Integer.parseInt(when.group("my"));
            first = MONTHS.indexOf(when.group("m").toLowerCase(Locale.ROOT).substring(0, 3)) / 3;
            length = 1;
        } else {
            year = Integer.parseInt(when.group("alone"));
            first = 0;
            length = 12;
        }
        int month = part.equals("ultimo") ? first + length : part.equals("medio") ? first + length / 2 : first;
        BigDecimal left = Tolerance.divide(BigDecimal.valueOf(12L - month), TWELVE);
        return new GoLive(year, left, place, when.group().strip());
    }
}
