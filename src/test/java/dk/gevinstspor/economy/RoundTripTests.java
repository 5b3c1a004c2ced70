package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.print.ReportTemplates;
import dk.gevinstspor.print.Reports;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.ProposedCase;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.Reads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A case that is printed and read again is the same case, and the check finds nothing in it. */
class RoundTripTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private static final CasePrinter PRINTER = new AnnotationConfigApplicationContext(
                    Reports.class, ReportTemplates.class, CasePrinter.class, CaseTablesTests.Texts.class)
            .getBean(CasePrinter.class);

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void any_case_comes_back_from_a_spreadsheet(@ForAll("cases") EconomicCase economicCase, @ForAll Impact impact) {
        assertComesBack(economicCase, impact, ReportFormat.XLSX);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void any_case_comes_back_from_a_word_document(@ForAll("cases") EconomicCase economicCase, @ForAll Impact impact) {
        assertComesBack(economicCase, impact, ReportFormat.DOCX);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void any_case_comes_back_from_a_pdf(@ForAll("cases") EconomicCase economicCase, @ForAll Impact impact) {
        assertComesBack(economicCase, impact, ReportFormat.PDF);
    }

    @Example
    void the_programmes_case_comes_back_from_every_kind_of_file() {
        for (ReportFormat format : ReportFormat.values()) {
            for (Impact impact : Impact.values()) {
                assertComesBack(CaseTablesTests.programme(), impact, format);
            }
        }
    }

    private static void assertComesBack(EconomicCase economicCase, Impact impact, ReportFormat format) {
        byte[] file = PRINTER.print(
                economicCase, "Robot til partshøring", "Teknik- og Miljøforvaltningen", impact, format, DANISH);
        String name = "case." + format.name().toLowerCase(Locale.ROOT);
        Understood understood = Interpreter.understand(Reads.document(name, file));
        assertThat(understood.proposals()).as(name).hasSize(1);
        Proposal proposal = understood.proposals().get(0);
        assertThat(proposal.title().orElseThrow().text()).isEqualTo("Robot til partshøring");
        assertThat(ProposedCase.of(proposal))
                .as("%s %s", name, proposal.notUnderstood())
                .isInstanceOf(Proposed.class);
        EconomicCase read = ((Proposed) ProposedCase.of(proposal)).economicCase();
        assertThat(read.priceLevel()).isEqualTo(economicCase.priceLevel());
        assertThat(rows(read, economicCase)).as(name).isEqualTo(rows(economicCase, economicCase));
        assertThat(CaseCheck.of(proposal, understood)).as(name).isEmpty();
        assertThat(administrative(proposal, economicCase))
                .as("account 6 in %s", name)
                .isEqualTo(economicCase.years().stream()
                        .map(economicCase::administrative)
                        .toList());
    }

    /** The last sum of the table of account 6 that is of the years themselves. */
    private static List<Money> administrative(Proposal proposal, EconomicCase economicCase) {
        List<EconomyTable> tables = proposal.tables(EconomyTable.Role.ADMINISTRATION);
        assertThat(tables).hasSize(economicCase.statesAdministration() ? 1 : 0);
        return economicCase.years().stream()
                .map(year -> tables.stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.label().equals("Varige ændringer totalt, administration"))
                        .map(row -> row.amounts().get(year).amount())
                        .findFirst()
                        .orElse(Money.ZERO))
                .toList();
    }

    private static List<String> rows(EconomicCase of, EconomicCase years) {
        return of.lines().stream()
                .map(line -> line.kind() + " " + line.area() + " " + line.label() + " "
                        + years.years().stream().map(line::in).toList())
                .toList();
    }

    @Provide
    Arbitrary<EconomicCase> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(2018, 2030),
                        Arbitraries.integers().between(2, 9))
                .flatAs((first, count) -> Combinators.combine(
                                lines(
                                        Kind.SAVING,
                                        first,
                                        count,
                                        -1,
                                        "Færre manuelle opslag",
                                        "Tidsbesparelse",
                                        "Mindre porto"),
                                lines(Kind.OPERATION, first, count, 1, "Drift af robotten", "Årlige licenser"),
                                lines(Kind.IMPLEMENTATION, first, count, 1, "Udvikling", "Projektledelse", "Test"))
                        .as((saving, operation, implementation) -> new EconomicCase(
                                new PriceLevel(first),
                                Stream.of(saving, operation, implementation)
                                        .flatMap(List::stream)
                                        .toList())));
    }

    private static Arbitrary<List<CaseLine>> lines(Kind kind, int first, int count, int sign, String... labels) {
        return Combinators.combine(Stream.of(labels)
                        .map(label -> line(kind, first, count, sign, label))
                        .toList())
                .as(lines -> lines);
    }

    /** Something in the last year, so that no line is nothing; anything before. */
    private static Arbitrary<CaseLine> line(Kind kind, int first, int count, int sign, String label) {
        return Combinators.combine(
                        Arbitraries.of(ControlArea.values()),
                        Arbitraries.integers().between(0, 123_456).list().ofSize(count))
                .as((area, amounts) -> {
                    TreeMap<Integer, Money> byYear = new TreeMap<>();
                    for (int i = 0; i < count; i++) {
                        byYear.put(
                                first + i,
                                Money.of((long) sign * (i == count - 1 ? amounts.get(i) + 1 : amounts.get(i))));
                    }
                    CaseLine line = new CaseLine(kind, area, label, byYear);
                    return kind == Kind.SAVING && area == ControlArea.SERVICE
                            ? line.with(new Remarks(new BigDecimal("0.4"), null, null))
                            : line;
                });
    }
}
