package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the check finds in the real proposals, where their folder lies beside the project (domain "What a case check finds"). */
class SeedFindingsTests {

    private static final Path FOLDER = Path.of("..", "shared", "seeds");
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages/check");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setFallbackToSystemLocale(false);
    }

    @Test
    void the_automation_programme() throws IOException {
        Understood document = understood("000");

        assertThat(lines(CaseCheck.of(document.proposals().get(0), document)))
                .containsExactly(
                        "WARNING UnitPrices LINE:101 | 2.840 | 3.000 t.kr. | 6 løsninger × 500 t.kr. = 3.000 t.kr., men budgettet til udvikling er 2.840 t.kr.",
                        "WARNING EarlySavings LINE:24/COLUMN:4 | -574 | -430,5 t.kr. | I 2022 er der -574 t.kr., som kræver drift hele året. Første idriftsættelse er Q2 2022, så højst 0,75 af året: -430,5 t.kr.",
                        "WARNING IntervalSum LINE:24 | 5 ÅV | 4,6 ÅV | 4 initiativer giver tilsammen 3,15–6,05 ÅV, i midten 4,6 ÅV. Løftet er 5 ÅV.");
    }

    @Test
    void the_service_system() throws IOException {
        Understood document = understood("004");

        assertThat(lines(CaseCheck.of(document.proposals().get(0), document)))
                .containsExactly(
                        "ERROR CasesTimesMinutes LINE:35/COLUMN:2 | 378 | 350 timer | Nemme sager: 5.250 × 4 min. ÷ 60 = 350 timer. 378 timer kræver 4,32 min. pr. sag.",
                        "ERROR FteTimesRate LINE:75/COLUMN:4 | -2.377 | -2.399,6 t.kr. | 4,17 ÅV × 575,446 t.kr. = 2.399,6 t.kr.; 2.377 t.kr. er 4,131 ÅV.",
                        "WARNING PromisedEffort LINE:61 | 20 % af et årsværk | 115,1 t.kr. | Teksten afsætter 0,2 ÅV × 575,446 t.kr. = 115,1 t.kr. om året, men ingen omkostningslinje har dem.",
                        "ROUNDING CasesTimesMinutes LINE:35/COLUMN:3 | 2.496 | 2.500 timer | Middel sager: 7.500 × 20 min. ÷ 60 = 2.500 timer. 2.496 timer kræver 19,97 min. pr. sag.",
                        "ROUNDING CasesTimesMinutes LINE:35/COLUMN:4 | 2.134 | 2.137,5 timer | Komplekse sager: 2.250 × 57 min. ÷ 60 = 2.137,5 timer. 2.134 timer kræver 56,91 min. pr. sag.");
    }

    @Test
    void the_annex() throws IOException {
        Understood document = understood("003");

        assertThat(lines(CaseCheck.ofOverviews(document)))
                .containsExactly(
                        "ROUNDING FigureSums LINE:13/COLUMN:4 | 9,6 | 9,7 | I alt: 2,8 + 0,9 + 1 + 1,9 + 0,9 + 1,3 + 0,9 = 9,7.");
    }

    @Test
    void the_bots() throws IOException {
        Understood document = understood("003");

        assertThat(lines(CaseCheck.of(document.proposals().get(0), document)))
                .containsExactly(
                        "WARNING VolumeTimesMinutes LINE:116 | ca. 9 årsværk | 8,33 ÅV | 1.500.000 × 10 % × 4 min. ÷ 60 ÷ 1.200 timer pr. ÅV = 8,33 ÅV.",
                        "WARNING SameRange LINE:116 | 10-30 % | 10-35 % | Her står 10-30 %; om det samme står der 10-35 % et andet sted.");
    }

    @Test
    void the_complaints() throws IOException {
        Understood document = understood("003");

        assertThat(lines(CaseCheck.of(document.proposals().get(1), document))).isEmpty();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.place() + " | "
                        + finding.stated() + " | " + finding.computed().in(MESSAGES, DANISH) + " | "
                        + finding.how().in(MESSAGES, DANISH))
                .toList();
    }

    private static Understood understood(String number) throws IOException {
        assumeThat(FOLDER).isDirectory();
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Interpreter.understand(Reads.document(file.getFileName().toString(), Files.readAllBytes(file)));
        }
    }
}
