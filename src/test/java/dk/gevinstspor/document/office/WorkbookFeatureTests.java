package dk.gevinstspor.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.understanding.Interpreter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Excel keeps in its own ways: formulas with their last results, merged headers, hidden sheets. */
class WorkbookFeatureTests {

    @Test
    void a_formula_counts_by_its_last_result_and_is_said() {
        Document read = Parts.workbook(
                Map.of(
                        "Tal",
                        rows(
                                row(
                                        1,
                                        number("A1", "5") + "<c r=\"B1\"><f>A1*2</f><v>10</v></c>"
                                                + "<c r=\"C1\" t=\"str\"><f>TEXT(B1)</f><v>1.025,5</v></c><c r=\"D1\"><f>A1+1</f></c>"))));
        List<Cell> cells = read.tables().get(0).rows().get(0).cells();
        assertThat(cells.get(1).number().orElseThrow()).isEqualByComparingTo("10");
        assertThat(cells.get(1).formula()).isTrue();
        assertThat(cells.get(2).text()).isEqualTo("1.025,5");
        assertThat(cells.get(3).isBlank()).isTrue();
        assertThat(read.notices())
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(Notice.Kind.FORMULAS, Notice.Kind.FORMULA_WITHOUT_RESULT);
    }

    @Test
    void a_hidden_sheet_and_a_hidden_row_are_read_and_said() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Vist", rows(row(1, number("A1", "1")) + "<row r=\"2\" hidden=\"1\">" + number("A2", "2") + "</row>"));
        sheets.put(".Skjult", rows(row(1, number("A1", "3"))));
        Document read = Parts.workbook(sheets);
        assertThat(read.tables()).hasSize(2);
        assertThat(read.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.HIDDEN, Notice.Kind.HIDDEN);
    }

    @Test
    void merged_headers_and_numbers_written_as_text_come_to_the_right_years() {
        Document read = Parts.workbook(Map.of(
                "Økonomi",
                rows(row(1, text("A1", "1.000 kr., 2024 p/l") + text("B1", "Styringsområde") + text("C1", "Budget"))
                                + row(2, number("C2", "2024") + number("D2", "2025"))
                                + row(3, text("A3", "Varige ændringer"))
                                + row(
                                        4,
                                        text("A4", "Sparet tid")
                                                + text("B4", "Service")
                                                + text("C4", "0")
                                                + text("D4", "-1.148"))
                                + row(5, text("A5", "Implementeringsomkostninger"))
                                + row(
                                        6,
                                        text("A6", "Udvikling")
                                                + text("B6", "Anlæg")
                                                + text("C6", "1.025")
                                                + number("D6", "0")))
                        + "<mergeCells><mergeCell ref=\"C1:D1\"/><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                        + "</mergeCells>"));
        Proposal proposal = Interpreter.understand(read).proposals().get(0);
        EconomyTable table = proposal.economyTables().get(0);
        assertThat(proposal.notUnderstood()).isEmpty();
        assertThat(table.years()).containsExactly(2024, 2025);
        assertThat(table.rows())
                .extracting(row -> row.label() + " " + row.area().orElseThrow() + " "
                        + row.amounts().values().stream()
                                .map(amount -> amount.amount().toString())
                                .toList())
                .containsExactly("Sparet tid SERVICE [0, -1148]", "Udvikling CAPITAL [1025, 0]");
    }

    private static String rows(String rows) {
        return "<sheetData>" + rows + "</sheetData>";
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
