package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
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
                        + years.years().stream().map(line::in).toList() + " " + origin(line, years) + " "
                        + line.remarks())
                .toList();
    }

    /** Years without årsværk are none, whether the line names them or not. */
    private static String origin(CaseLine line, EconomicCase years) {
        return line.origin() instanceof FteAtRate saved
                ? saved.rate() + " " + years.years().stream().map(line::fteIn).toList()
                : line.origin().toString();
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
                        .flatAs((saving, operation, implementation) -> worked(first, count)
                                .map(worked -> new EconomicCase(
                                        new PriceLevel(first),
                                        Stream.of(saving, operation, worked, implementation)
                                                .flatMap(List::stream)
                                                .sorted(Comparator.comparing(line -> !line.isPermanent()))
                                                .toList()))));
    }

    /** Årsværk at a rate, operation of development, and development twice under one name. */
    private static Arbitrary<List<CaseLine>> worked(int first, int count) {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.1"), new BigDecimal("30"))
                                .ofScale(4)
                                .list()
                                .ofSize(count),
                        Arbitraries.of("643", "575.446", "1234.5"),
                        Arbitraries.of("0.25", "0.1234"),
                        Arbitraries.integers().between(1, 9_999).list().ofSize(count),
                        remarks())
                .as((fte, rate, share, developed, remarks) -> {
                    SortedMap<Integer, Fte> saved = new TreeMap<>();
                    SortedMap<Integer, Money> amounts = new TreeMap<>();
                    for (int i = 0; i < count; i++) {
                        saved.put(first + i, new Fte(fte.get(i)));
                        amounts.put(first + i, Money.of(developed.get(i)));
                    }
                    FteRate of = new FteRate(
                            "AC (ny), fuldmægtig", Money.of(rate), new PriceLevel(first), LocalDate.of(first, 3, 1));
                    List<CaseLine> development = List.of(
                            CaseLine.development(ControlArea.CAPITAL, "Udvikling af robot", amounts),
                            CaseLine.development(ControlArea.SERVICE, "Udvikling af robot", amounts)
                                    .with(remarks));
                    CaseLine operation = CaseLine.operationOf(
                            development,
                            first + count - 1,
                            ControlArea.SERVICE,
                            "Drift efter udvikling",
                            new ShareOfDevelopment(new BigDecimal(share)),
                            remarks);
                    return List.of(
                            CaseLine.saving(ControlArea.SERVICE, "Frigjort tid", new FteAtRate(saved, of), remarks),
                            operation,
                            development.get(0),
                            development.get(1));
                });
    }

    private static Arbitrary<Remarks> remarks() {
        return Combinators.combine(
                        Arbitraries.of("0", "0.4", "0.1234", "1").injectNull(0.3),
                        Arbitraries.of(
                                        "Målt i uge 10-14 af fagsystemets log; 12.500 sager á 4 minutter, i alt 833 timer",
                                        "+ opgjort af enheden selv, jf. bilag 3 (2021)",
                                        "Tallet er fra en sag-til-sag-gennemgang, som omfatter 1.200 sager i 2020 og 2021,"
                                                + " og det er afstemt med økonomi den 3. marts. Der er ikke regnet med vakance.")
                                .injectNull(0.3),
                        Arbitraries.of("Skema 4.2, række 7", "Telefonisk oplyst af enhedschefen")
                                .injectNull(0.3))
                .as((share, note, source) -> new Remarks(share == null ? null : new BigDecimal(share), note, source));
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
