package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same proposals as Word, workbook and PDF give the same figures and the same cases as in plain text. */
class FormatTests {

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("files")
    void a_proposal_is_the_same_whatever_kind_of_file_it_comes_in(String sample, String name, byte[] content) {
        List<Proposal> asText = Interpreter.understand(Reads.sample(sample)).proposals();
        List<Proposal> read =
                Interpreter.understand(Reads.document(name, content)).proposals();

        assertThat(read).hasSameSizeAs(asText);
        for (int index = 0; index < read.size(); index++) {
            assertThat(figures(read.get(index))).isEqualTo(figures(asText.get(index)));
            assertThat(economicCase(read.get(index))).isEqualTo(economicCase(asText.get(index)));
            assertThat(words(read.get(index))).isEqualTo(words(asText.get(index)));
            assertThat(read.get(index).notUnderstood()).isEmpty();
        }
    }

    static Stream<Arguments> files() {
        return Stream.of("programme", "servicesystem", "annex").flatMap(sample -> {
            Document document = Reads.sample(sample);
            return Stream.of(
                    Arguments.of(sample, "forslag.docx", MadeFiles.docx(document)),
                    Arguments.of(sample, "forslag.xlsx", MadeFiles.xlsx(document)),
                    Arguments.of(sample, "tegnede celler.pdf", MadePdf.of(document, true, 60)),
                    Arguments.of(sample, "uden streger.pdf", MadePdf.of(document, false, 60)),
                    Arguments.of(sample, "tabeller over flere sider.pdf", MadePdf.of(document, false, 420)),
                    Arguments.of(sample, "tegnede celler over flere sider.pdf", MadePdf.of(document, true, 420)));
        });
    }

    private static EconomicCase economicCase(Proposal proposal) {
        return ((Proposed) ProposedCase.of(proposal)).economicCase();
    }

    private static List<Object> figures(Proposal proposal) {
        return proposal.economyTables().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(
                                table.role(),
                                table.heading(),
                                table.years(),
                                table.unit(),
                                table.signs(),
                                table.priceLevel()),
                        Stream.concat(
                                table.rows().stream()
                                        .map(row -> List.of(
                                                row.kind(),
                                                row.label(),
                                                row.group(),
                                                row.area(),
                                                row.amounts().values().stream()
                                                        .map(StatedAmount::amount)
                                                        .toList())),
                                table.paybacks().stream().map(payback -> payback.basis() + " " + payback.years()))))
                .toList();
    }

    private static List<Object> words(Proposal proposal) {
        return List.of(
                proposal.title().map(Passage::text),
                proposal.summary().map(Passage::text),
                proposal.presenting().map(Passage::text),
                proposal.administrations().stream()
                        .map(administration -> administration.name() + administration.ticked())
                        .toList(),
                proposal.successCriteria().stream()
                        .map(criterion -> criterion.criterion()
                                + criterion.measure()
                                + criterion.responsible()
                                + criterion.when())
                        .toList(),
                proposal.hearings().stream()
                        .map(hearing -> hearing.who() + hearing.answer() + hearing.date())
                        .toList(),
                proposal.risks().stream().map(Risk::text).toList());
    }
}
