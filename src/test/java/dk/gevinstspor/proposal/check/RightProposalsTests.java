package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.ProposedCase;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proposals in the municipality's many manners: none is blamed while it is right, and one slip gives one finding. */
class RightProposalsTests {

    private static final List<String> RIGHT = List.of(
            "barsel",
            "bibliotek",
            "byggesag",
            "energi",
            "faktura",
            "forvaltninger",
            "fordeling",
            "hjemmepleje",
            "jobcenter",
            "koekken",
            "kulturpas",
            "lager",
            "ledsagelse",
            "noegler",
            "omstilling",
            "parkering",
            "plejehjem",
            "refusion",
            "robotter",
            "skoler",
            "soltag",
            "stoej",
            "vikarer",
            "vinduer",
            "ydelser");

    @ParameterizedTest
    @FieldSource("RIGHT")
    void a_right_proposal_comes_to_a_case_and_gives_no_finding(String name) {
        assertThat(caseOf(Reads.text(text(name + ".txt"))).lines()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("RIGHT")
    void it_is_the_same_case_from_word_excel_and_pdf(String name) {
        Document document = Reads.text(text(name + ".txt"));
        EconomicCase read = caseOf(document);

        assertThat(caseOf(Reads.document("f.docx", MadeFiles.docx(document)))).isEqualTo(read);
        assertThat(caseOf(Reads.document("f.xlsx", MadeFiles.xlsx(document)))).isEqualTo(read);
        for (boolean drawn : new boolean[] {true, false}) {
            for (int bottom : new int[] {60, 500}) {
                assertThat(caseOf(Reads.document("f.pdf", MadePdf.of(document, drawn, bottom))))
                        .as("drawn %s, pages end at %s", drawn, bottom)
                        .isEqualTo(read);
            }
        }
    }

    /** Of a document with one proposal, in which there is nothing to find. */
    private static EconomicCase caseOf(Document document) {
        Understood understood = Interpreter.understand(document);
        assertThat(understood.proposals()).hasSize(1);
        Proposal proposal = understood.proposals().get(0);
        assertThat(CaseCheck.of(proposal, understood)).isEmpty();
        assertThat(ProposedCase.of(proposal)).isInstanceOf(ProposedCase.Proposed.class);
        return ((ProposedCase.Proposed) ProposedCase.of(proposal)).economicCase();
    }

    @ParameterizedTest
    @MethodSource
    void a_slip_gives_the_finding_that_names_it_and_no_other(String name, String right, String wrong, String rule) {
        String text = text(name + ".txt");
        assertThat(text).containsOnlyOnce(right);

        Understood document = Reads.understood(text.replace(right, wrong));

        assertThat(CaseCheck.of(document.proposals().get(0), document))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    static Stream<String[]> a_slip_gives_the_finding_that_names_it_and_no_other() {
        return text("slips.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        List.of(line.replace("\\t", "\t").split(" *\\| *", -1)).toArray(String[]::new));
    }

    private static String text(String name) {
        try (InputStream file = RightProposalsTests.class.getResourceAsStream("/proposals/right/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
